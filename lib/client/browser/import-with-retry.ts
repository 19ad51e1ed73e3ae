const firstWaitMs = 500;
const longestWaitMs = 15_000;

/**
 * Loads a part of the page, again and again until it comes: while the network is away, what stands in the part's
 * place goes on standing there, and the page is not taken down.
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
