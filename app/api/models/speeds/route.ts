import { modelSpeeds } from '@/lib/db/speeds';
import { json, route } from '@/lib/http/route';

const monthMs = 30 * 24 * 60 * 60 * 1000;

export const GET = route(async () => json({ items: await modelSpeeds(new Date(Date.now() - monthMs)) }));
