import { readBody } from '@/lib/http/body';
import { createProviderBody } from '@/lib/http/contract';
import { json, route } from '@/lib/http/route';
import { addEndpoint, readProviders } from '@/lib/providers/settings';

export const GET = route(async () => json(await readProviders()));

export const POST = route(async (request) =>
  json({ provider: await addEndpoint(await readBody(request, createProviderBody)) }, 201),
);
