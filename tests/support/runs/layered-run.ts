/** A run of two layers, in which claims are kept, changed, merged and dropped. */

import type { Span } from '@/lib/contract/span';
import type { ProposerText, RunTexts } from '@/lib/provenance/run-texts';

const texts: Record<string, string> = {
  '1.1':
    'Honey contains less than 18 percent water. Glucose oxidase makes hydrogen peroxide in it. Romans sold honey in clay amphorae.',
  '1.2': 'The colour of honey depends on the flowers. Its pH lies between 3.2 and 4.5.',
  '2.1': 'Honey contains less than 18 percent water, so microbes dry out. Its pH lies between 3.2 and 4.5.',
  '2.2':
    'An enzyme, glucose oxidase, produces hydrogen peroxide in honey. The colour of honey depends on the flowers.',
};

const proposer = (call: string): ProposerText => ({
  call,
  layer: Number(call[0]),
  model: call.endsWith('1') ? 'm/careful' : 'm/quick',
  text: texts[call] ?? '',
});

export const layeredRun: RunTexts = {
  answer:
    'Honey contains less than 18 percent water, so microbes dry out. Its pH is between 3.2 and 4.5. Store the closed jar in a cupboard.',
  growing: false,
  references: Object.keys(texts).map(proposer),
};

/** The place of a piece of a text. */
export function spanOf(text: string, piece: string): Span {
  const start = text.indexOf(piece);
  if (start === -1) throw new Error(`Not in the text: ${piece}`);
  return { start, end: start + piece.length };
}

/** The words of a passage of the run. */
export function wordsAt({ call, start, end }: Span & { call: string }): string {
  return `${call}: ${(texts[call] ?? layeredRun.answer).slice(start, end)}`;
}
