import { listShares } from '@/lib/db/shares';
import { json, route } from '@/lib/http/route';

export const GET = route(async () => json({ items: await listShares() }));
