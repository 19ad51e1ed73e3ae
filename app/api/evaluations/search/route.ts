import { createSearchBody } from '@/lib/contract/lab/search-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { createSearch } from '@/lib/server/lab/create-search';
import { readEvaluation } from '@/lib/server/lab/read-evaluation';

export const POST = route(async (request) => {
  const id = await createSearch(await readBody(request, createSearchBody));
  return json({ evaluation: await readEvaluation(id) }, 201);
});
