import { found } from '@/lib/errors';
import { route } from '@/lib/server/http/api-route';
import { liveEventStream, remoteEventStream, storedEventStream } from '@/lib/server/http/run-event-stream';
import { runEvents } from '@/lib/server/runs/read-run';

export const GET = route<{ runId: string }>(async (request, { runId }) => {
  const after = positionOf(request);
  const source = found(await runEvents(runId, after), 'run');
  if (source.kind === 'stored') return storedEventStream(source.frame);
  return source.kind === 'live'
    ? liveEventStream(source.log, after, request.signal)
    : remoteEventStream(source.log, request.signal);
});

/** Where the reader is: `Last-Event-ID` of a browser that comes back, or `?after=`. Anything else is the beginning. */
function positionOf(request: Request): number {
  const asked = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after') ?? '';
  return /^\d{1,15}$/.test(asked) ? Number(asked) : 0;
}
