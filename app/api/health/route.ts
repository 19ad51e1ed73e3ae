import { database } from '@/lib/server/db/database';
import { json, route } from '@/lib/server/http/api-route';

/** 200 when the database answers; what it throws otherwise is a 503. */
export const GET = route(async () => {
  await database().check();
  return json({ status: 'ok' });
});
