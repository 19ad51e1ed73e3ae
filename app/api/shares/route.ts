import { listSharesQuery } from '@/lib/contract/share-contract';
import { pageOfShares } from '@/lib/server/db/queries/conversations/share-queries';
import { json, route } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';

export const GET = route(async (request) => json(await pageOfShares(readQuery(request, listSharesQuery))));
