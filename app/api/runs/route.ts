import { listApiRunsQuery } from '@/lib/contract/api-run-contract';
import { pageOfApiRuns } from '@/lib/server/db/queries/conversations/api-run-queries';
import { json, route } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';

export const GET = route(async (request) => json(await pageOfApiRuns(readQuery(request, listApiRunsQuery))));
