import { createProviderBody } from '@/lib/contract/providers/provider-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { addEndpoint, readProviders } from '@/lib/server/providers/keys/provider-settings';

export const GET = route(async () => json(await readProviders()));

export const POST = route(async (request) =>
  json({ provider: await addEndpoint(await readBody(request, createProviderBody)) }, 201),
);
