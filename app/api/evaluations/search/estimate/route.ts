import { createSearchBody } from '@/lib/contract/lab/search-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { estimateSearch } from '@/lib/server/lab/create-search';

export const POST = route(async (request) =>
  json({ estimate: await estimateSearch(await readBody(request, createSearchBody)) }),
);
