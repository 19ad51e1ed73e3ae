import { listShares } from '@/lib/server/db/queries/share-queries';
import { json, route } from '@/lib/server/http/api-route';

export const GET = route(async () => json({ items: await listShares() }));
