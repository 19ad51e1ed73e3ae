/** Says what of a request had no effect, beside what a chat completion would say. Pure. */
import type { InputItem } from './input-items';
import type { ResponseBody } from './response-request';

export function responseNotes({ truncation }: ResponseBody, items: readonly InputItem[]): string[] {
  const leftOut = items.flatMap((item) =>
    item.type === 'left_out' && item.was !== 'reasoning' ? [item.was] : [],
  );
  return [
    ...(truncation === 'disabled'
      ? ['truncation "disabled" has no effect: where a context is too small, the oldest turns are left out.']
      : []),
    ...[...new Set(leftOut)].map((type) => `Items of the type "${type}" were left out of the conversation.`),
  ];
}

/** A note about a chat completion as one about the response request. */
export function noteInResponseTerms(note: string): string {
  return note.replaceAll('max_completion_tokens', 'max_output_tokens');
}
