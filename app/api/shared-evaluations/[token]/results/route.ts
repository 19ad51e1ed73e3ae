import { listResultsQuery } from '@/lib/contract/lab/evaluation-contract';
import { json, publicRoute } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';
import { sharedResults } from '@/lib/server/lab/share-evaluation';

export const GET = publicRoute<{ token: string }>(async (request, { token }) => {
  const { after, limit, ...filter } = readQuery(request, listResultsQuery);
  return json(await sharedResults(token, filter, after, limit));
});
