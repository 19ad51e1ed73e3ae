import { mixtureBody } from '@/lib/contract/mixture-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { mixtureEntries, saveMixture } from '@/lib/server/mixtures/mixture-store';

export const GET = route(async () => json({ items: await mixtureEntries() }));

export const POST = route(async (request) =>
  json(await saveMixture(await readBody(request, mixtureBody)), 201),
);
