import { pageOfProgramRuns } from '@/lib/server/db/queries/api-run-queries';
import { readQuery } from '@/lib/server/http/read-body';
import { listProgramRunsQuery } from '@/lib/contract/api-run-contract';
import { json, route } from '@/lib/server/http/api-route';

export const GET = route(async (request) =>
  json(await pageOfProgramRuns(readQuery(request, listProgramRunsQuery))),
);
