import type { Steps } from '@/lib/steps';

/** Milliseconds of work at a time where the browser does not say when it is idle. */
const sliceMs = 8;

/** Takes the steps while the page has nothing else to do. */
export function inIdleTime<T>(steps: Steps<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    function work(hasTime: () => boolean) {
      try {
        do {
          const { done, value } = steps.next();
          if (done) return resolve(value);
        } while (hasTime());
      } catch (error) {
        return reject(error);
      }
      whenIdle(work);
    }
    whenIdle(work);
  });
}

function whenIdle(work: (hasTime: () => boolean) => void): void {
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > 1));
    return;
  }
  setTimeout(() => {
    const end = performance.now() + sliceMs;
    work(() => performance.now() < end);
  });
}
