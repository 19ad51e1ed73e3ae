import { findCallRequest } from '@/lib/db/runs';
import { found } from '@/lib/errors';
import { json, route } from '@/lib/http/route';

export const GET = route<{ runId: string; call: string }>(async (_request, { runId, call }) =>
  json({ request: found(await findCallRequest(runId, call), 'call that was sent') }),
);
