import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Behaviour, saysSo } from './upstream/behaviours';
import { startUpstream, type Upstream } from './upstream/upstream';

export interface TestUpstream extends Upstream {
  /** What it does with requests. A test may set it; the next test has the file's own again. */
  respond: Behaviour;
}

interface Options {
  /** By default every model says so. */
  respond?: Behaviour;
  /** The models that it lists. */
  models?: string[];
}

/** Starts a fake upstream for the tests of a file. Each test begins without requests. */
export function sharedUpstream({ respond = saysSo, models }: Options = {}): TestUpstream {
  let started: Upstream;
  const upstream: TestUpstream = {
    respond,
    get baseUrl() {
      return started.baseUrl;
    },
    get requests() {
      return started.requests;
    },
    close: () => started.close(),
  };
  beforeAll(async () => {
    started = await startUpstream({ respond: (request) => upstream.respond(request), models });
  });
  beforeEach(() => {
    upstream.respond = respond;
    upstream.requests.length = 0;
  });
  afterAll(() => started?.close());
  return upstream;
}
