/** Every address below /v1 that no other route has. */
import { StrataError } from '@/lib/errors';
import { openAIRoute } from '@/lib/server/openai/openai-route';
import { unsupportedPath } from '@/lib/server/openai/unsupported-path';

const notFound = openAIRoute<{ path: string[] }>(async (request) => {
  throw new StrataError('not_found', unsupportedPath(request.method, new URL(request.url).pathname));
});

export { OPTIONS } from '@/lib/server/openai/openai-route';
export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
