/** The handler of every address below /v1 where nothing is: a 404 that says why. */
import { StrataError } from '@/lib/errors';
import { openAIRoute } from '../openai-route';
import { markRefusing } from './refusing-handlers';
import { unsupportedPath } from './unsupported-path';

export const unsupportedRoute = markRefusing(
  openAIRoute<unknown>(async ({ method, url }) => {
    throw new StrataError('not_found', unsupportedPath(method, new URL(url).pathname));
  }),
);
