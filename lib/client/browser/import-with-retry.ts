const firstWaitMs = 500;
const longestWaitMs = 15_000;

/**
 * Loads a part of the page and retries until it succeeds: while the network is down, the fallback stays and
 * the page does not fail.
 */
export async function importWithRetry<T>(load: () => Promise<T>): Promise<T> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(2 * waitMs, longestWaitMs)) {
    try {
      return await load();
    } catch (error) {
      console.warn('A part of the page could not be loaded and is tried again.', error);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}
