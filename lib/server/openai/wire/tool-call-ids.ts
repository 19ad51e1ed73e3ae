/**
 * The ids of a run's tool calls as clients see them. They name the run, so that the next request finds its
 * references. OpenAI accepts at most 40 characters. Pure.
 */
const form = /^call_([A-Za-z0-9_-]{21})_(\d{1,3})$/;

/** @param index the number of the tool call within the run, from 0. */
export function toolCallId(runId: string, index: number): string {
  return `call_${runId}_${index}`;
}

/** Null for an id of another server, or one that a client changed. */
export function parseToolCallId(id: string): { runId: string; index: number } | null {
  const match = form.exec(id);
  return match?.[1] === undefined ? null : { runId: match[1], index: Number(match[2]) };
}
