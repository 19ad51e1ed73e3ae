import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Behaviour, saysSo } from './upstream/behaviours';
import { startUpstream, type Upstream, type UpstreamOptions } from './upstream/upstream';

export interface TestUpstream extends Upstream {
  /** How it responds. A test may replace it; it is reset to the behaviour of the file before the next test. */
  respond: Behaviour;
}

interface Options {
  /** By default every model writes "<model> says so". */
  respond?: Behaviour;
  /** The models that `GET /v1/models` lists. */
  models?: string[];
  /** The vector of a text. Without it, there are no embeddings. */
  embed?: UpstreamOptions['embed'];
}

/** Starts a fake upstream for the tests of a file. The recorded requests are cleared before each test. */
export function sharedUpstream({ respond = saysSo, models, embed }: Options = {}): TestUpstream {
  let started: Upstream;
  const upstream: TestUpstream = {
    respond,
    get baseUrl() {
      return started.baseUrl;
    },
    get requests() {
      return started.requests;
    },
    get embeddings() {
      return started.embeddings;
    },
    close: () => started.close(),
  };
  beforeAll(async () => {
    started = await startUpstream({ respond: (request) => upstream.respond(request), models, embed });
  });
  beforeEach(() => {
    upstream.respond = respond;
    upstream.requests.length = 0;
    upstream.embeddings.length = 0;
  });
  afterAll(() => started?.close());
  return upstream;
}
