import { found } from '@/lib/errors';
import { route } from '@/lib/server/http/api-route';
import { runEventStream } from '@/lib/server/http/run-event-stream';
import { readerOf } from '@/lib/server/http/stream-reader';
import { runEvents } from '@/lib/server/runs/read-run';

export const GET = route<{ runId: string }>(async (request, { runId }) => {
  const after = positionOf(request);
  return runEventStream(found(await runEvents(runId, after), 'run'), after, readerOf(request, [runId]));
});

/** The reader's position: `Last-Event-ID` of a browser that reconnects, or `?after=`. Anything else is the beginning. */
function positionOf(request: Request): number {
  const asked = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after') ?? '';
  return /^\d{1,15}$/.test(asked) ? Number(asked) : 0;
}
