/**
 * The ids under which a program sees the tool calls of a run: they name the run, so that the next turn finds its
 * references. OpenAI takes 40 characters at most. Pure.
 */
const form = /^call_([A-Za-z0-9_-]{21})_(\d{1,3})$/;

/** @param index which of the run's, from 0. */
export function toolCallId(runId: string, index: number): string {
  return `call_${runId}_${index}`;
}

/** Null for an id that another server gave, or that a client has changed. */
export function parseToolCallId(id: string): { runId: string; index: number } | null {
  const match = form.exec(id);
  return match?.[1] === undefined ? null : { runId: match[1], index: Number(match[2]) };
}
