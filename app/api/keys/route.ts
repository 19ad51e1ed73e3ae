import { apiKeyEntries, createApiKey } from '@/lib/api-keys/keys';
import { readBody } from '@/lib/http/body';
import { createApiKeyBody } from '@/lib/http/contract';
import { json, route } from '@/lib/http/route';

export const GET = route(async () => json({ items: await apiKeyEntries() }));

export const POST = route(async (request) =>
  json(await createApiKey(await readBody(request, createApiKeyBody)), 201),
);
