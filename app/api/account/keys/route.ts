import { json, route } from '@/lib/server/http/api-route';
import { readOwnKeys } from '@/lib/server/providers/keys/own-keys';

export const GET = route(async () => json({ items: await readOwnKeys() }));
