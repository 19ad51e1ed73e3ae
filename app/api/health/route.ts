import { setTimeout } from 'node:timers/promises';
import { StrataError } from '@/lib/errors';
import { database } from '@/lib/server/db/database';
import { json, publicRoute } from '@/lib/server/http/api-route';

/** Whoever checks health waits no longer, however much the database has to do. */
const longestWaitMs = 900;

/** 200 when the database answers in time, otherwise 503. */
export const GET = publicRoute(async () => {
  await Promise.race([database().check(), setTimeout(longestWaitMs, null, { ref: false }).then(refuse)]);
  return json({ status: 'ok' });
});

function refuse(): never {
  throw new StrataError('unavailable', `The database has not answered for ${longestWaitMs} ms.`);
}
