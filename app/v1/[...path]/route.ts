/** Every address below /v1 that no other route has. */
import { StrataError } from '@/lib/errors';
import { openAIRoute } from '@/lib/server/openai/openai-route';

const notFound = openAIRoute<{ path: string[] }>(async (request) => {
  const { pathname } = new URL(request.url);
  throw new StrataError(
    'not_found',
    `${request.method} ${pathname.slice(0, 200)} is not supported: chat completions and models are.`,
  );
});

export { OPTIONS } from '@/lib/server/openai/openai-route';
export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
