/**
 * How many instances of Strata a request has passed through. An endpoint may be another Strata, or this one under another
 * name; a mixture that reached itself would multiply its calls without end.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { processSingleton } from './process-singleton';

export const depthHeader = 'x-strata-depth';

/** One Strata may call another. */
export const maxDepth = 1;

/** The depth of the request that is being handled, and of the runs that it has started. */
export const requestDepth = processSingleton('requestDepth', () => new AsyncLocalStorage<number>());

/** The depth that a request states; 0 for one that comes from no Strata. */
export function depthOf(headers: Pick<Headers, 'get'>): number {
  const stated = headers.get(depthHeader) ?? '';
  return /^\d{1,6}$/.test(stated) ? Number(stated) : 0;
}

/** The header of a request to a provider. */
export function nextDepth(): Record<string, string> {
  return { [depthHeader]: String((requestDepth.getStore() ?? 0) + 1) };
}
