import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type AnswerModelsDev, type FakeModelsDev, startModelsDev } from './models-dev';

/** Starts a fake models.dev for the tests of a file. The recorded requests are cleared before each test. */
export function sharedModelsDev(answer: AnswerModelsDev): FakeModelsDev {
  let started: FakeModelsDev;
  beforeAll(async () => {
    started = await startModelsDev(answer);
  });
  beforeEach(() => {
    started.requests.length = 0;
  });
  afterAll(() => started?.close());
  return {
    get baseUrl() {
      return started.baseUrl;
    },
    get requests() {
      return started.requests;
    },
    close: () => started.close(),
  };
}
