import { modelSpeeds } from '@/lib/server/db/queries/providers/speed-queries';
import { json, route } from '@/lib/server/http/api-route';

const monthMs = 30 * 24 * 60 * 60 * 1000;

export const GET = route(async () => json({ items: await modelSpeeds(new Date(Date.now() - monthMs)) }));
