import { createApiKeyBody } from '@/lib/contract/api-key-contract';
import { apiHosts } from '@/lib/server/allowed-hosts';
import { apiKeyEntries, createApiKey } from '@/lib/server/auth/api-keys/manage-api-keys';
import { env } from '@/lib/server/env';
import { json, route } from '@/lib/server/http/api-route';
import { isOnlyLocal } from '@/lib/server/http/host-policy';
import { readBody } from '@/lib/server/http/read-body';

export const GET = route(async () =>
  json({
    items: await apiKeyEntries(),
    neededBy: isOnlyLocal({ allowedHosts: apiHosts, listensOn: env.HOST }) ? 'others' : 'everybody',
  }),
);

export const POST = route(async (request) =>
  json(await createApiKey(await readBody(request, createApiKeyBody)), 201),
);
