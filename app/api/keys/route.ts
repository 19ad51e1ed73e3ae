import { apiKeyEntries, createApiKey } from '@/lib/api-keys/keys';
import { env } from '@/lib/env';
import { isLoopback } from '@/lib/http/access';
import { readBody } from '@/lib/http/body';
import { createApiKeyBody } from '@/lib/http/contract-programs';
import { json, route } from '@/lib/http/route';

export const GET = route(async () =>
  json({ items: await apiKeyEntries(), neededBy: isLoopback(env.HOST) ? 'others' : 'everybody' }),
);

export const POST = route(async (request) =>
  json(await createApiKey(await readBody(request, createApiKeyBody)), 201),
);
