import { readBody } from '@/lib/http/body';
import { mixtureBody } from '@/lib/http/contract';
import { json, route } from '@/lib/http/route';
import { mixtureEntries, saveMixture } from '@/lib/runs/mixtures';

export const GET = route(async () => json({ items: await mixtureEntries() }));

export const POST = route(async (request) =>
  json(await saveMixture(await readBody(request, mixtureBody)), 201),
);
