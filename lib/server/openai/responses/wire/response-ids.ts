/**
 * The ids of responses and their items. They name the run, so that a later request finds it by any of them. Pure.
 */

const idForm = /^(resp|msg|rs|fc|ctc)_([A-Za-z0-9_-]{21})(?:_(\d{1,3}))?$/;

type Kind = 'resp' | 'msg' | 'rs' | 'fc' | 'ctc';

export interface ItemId {
  kind: Kind;
  runId: string;
  /** The number of the item among those of its kind, from 0. */
  index: number;
}

export function responseId(runId: string): string {
  return `resp_${runId}`;
}

export function itemId({ kind, runId, index }: ItemId): string {
  return index === 0 && kind !== 'fc' && kind !== 'ctc' ? `${kind}_${runId}` : `${kind}_${runId}_${index}`;
}

/** Null for an id of another server. */
export function parseItemId(id: string): ItemId | null {
  const match = idForm.exec(id);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return { kind: match[1] as Kind, runId: match[2], index: Number(match[3] ?? 0) };
}

/** The run of a response id; null for a foreign id. */
export function runIdOfResponse(id: string): string | null {
  const parsed = parseItemId(id);
  return parsed?.kind === 'resp' ? parsed.runId : null;
}
