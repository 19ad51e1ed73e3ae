import { json, probeRoute } from '@/lib/server/http/api-route';

/** 200 while the process is alive. It asks nothing of the database: a restart would not mend that. */
export const GET = probeRoute(async () => json({ status: 'ok' }));
