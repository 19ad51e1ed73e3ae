import { setTimeout } from 'node:timers/promises';
import { StrataError } from '@/lib/errors';
import { database } from '@/lib/server/db/database';
import { json, probeRoute } from '@/lib/server/http/api-route';
import { problemOf, problemResponse } from '@/lib/server/http/problem';
import { isDraining } from '@/lib/server/runs/draining';

/** Whoever checks readiness waits no longer, however much the database has to do. */
const longestWaitMs = 900;

/** 200 when new requests can be sent here: the database answers in time, is migrated, and the server is not stopping. */
export const GET = probeRoute(async () => {
  // Expected, so the log has nothing of it.
  if (isDraining())
    return problemResponse(problemOf(new StrataError('unavailable', 'The server is stopping.')));
  await Promise.race([database().check(), setTimeout(longestWaitMs, null, { ref: false }).then(refuse)]);
  return json({ status: 'ready' });
});

function refuse(): never {
  throw new StrataError('unavailable', `The database has not answered for ${longestWaitMs} ms.`);
}
