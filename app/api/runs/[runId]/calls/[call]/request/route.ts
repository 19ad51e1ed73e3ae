import { found } from '@/lib/errors';
import { findCallRequest } from '@/lib/server/db/queries/runs/run-queries';
import { json, route } from '@/lib/server/http/api-route';

export const GET = route<{ runId: string; call: string }>(async (_request, { runId, call }) =>
  json({ request: found(await findCallRequest(runId, call), 'call that was sent') }),
);
