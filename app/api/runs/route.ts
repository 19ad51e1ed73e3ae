import { pageOfProgramRuns } from '@/lib/db/program-runs';
import { readQuery } from '@/lib/http/body';
import { listProgramRunsQuery } from '@/lib/http/contract-programs';
import { json, route } from '@/lib/http/route';

export const GET = route(async (request) =>
  json(await pageOfProgramRuns(readQuery(request, listProgramRunsQuery))),
);
