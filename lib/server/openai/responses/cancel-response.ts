/** `POST /v1/responses/{id}/cancel`: stops the run of a response. One that has ended stays as it is. */

import { stopRun } from '@/lib/server/runs/control-run';
import { liveRun } from '@/lib/server/runs/live-runs';
import { ownResponse, type ResponseContext } from './own-response';
import { wholeResponse } from './wire/whole-response';

export async function cancelResponse(request: Request, context: ResponseContext): Promise<Response> {
  const { run } = await ownResponse(request, context);
  if (run.status === 'running') {
    await stopRun(run.id);
    await liveRun(run.id)?.finished;
  }
  const { run: end, response } = await ownResponse(request, context);
  return Response.json(wholeResponse(end, response));
}
