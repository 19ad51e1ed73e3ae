import { runsEventsQuery } from '@/lib/contract/run-events-contract';
import { route } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';
import { runsEventStream } from '@/lib/server/http/runs-event-stream';
import { readerOf } from '@/lib/server/http/stream-reader';
import { runEvents } from '@/lib/server/runs/read-run';

export const GET = route(async (request) => {
  const { runs } = readQuery(request, runsEventsQuery);
  const followed = await Promise.all(
    runs.map(async ({ runId, after }) => ({ runId, after, source: await runEvents(runId, after) })),
  );
  const shown = followed.flatMap(({ runId, source }) => (source === null ? [] : [runId]));
  return runsEventStream(followed, readerOf(request, shown));
});
