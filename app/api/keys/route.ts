import { createApiKeyBody } from '@/lib/contract/api-key-contract';
import { apiKeyEntries, createApiKey } from '@/lib/server/auth/manage-api-keys';
import { env } from '@/lib/server/env';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { isLoopback } from '@/lib/server/is-loopback';

export const GET = route(async () =>
  json({ items: await apiKeyEntries(), neededBy: isOnlyLocal() ? 'others' : 'everybody' }),
);

export const POST = route(async (request) =>
  json(await createApiKey(await readBody(request, createApiKeyBody)), 201),
);

/** Whether a client on this machine may use /v1 without a key. */
function isOnlyLocal(): boolean {
  return isLoopback(env.HOST) && [...env.ALLOWED_HOSTS, ...env.API_HOSTS].length === 0;
}
