import { processSingleton } from './process-singleton';

/**
 * Runs pieces of work of one name in the order in which they are asked for, in the whole process. Work that reads what is
 * stored and then replaces what is in memory would otherwise undo a later change.
 */
export function workQueue(name: string): <T>(work: () => Promise<T>) => Promise<T> {
  const queue = processSingleton(name, () => ({ last: Promise.resolve() as Promise<unknown> }));
  return (work) => {
    const result = queue.last.then(work, work);
    queue.last = result.catch(() => {});
    return result;
  };
}
