/** The ids by which the script of an exported page finds its elements. Pure. */

/** The element with the sources of all runs: `SourcesData`. */
export const sourcesDataId = 'strata-sources';

/** The section of a call. */
export function callId(run: string, call: string): string {
  return `call-${run}-${call}`;
}

/** The element in which a run plays again. */
export function replayId(run: string): string {
  return `replay-${run}`;
}
