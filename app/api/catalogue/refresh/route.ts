import { refreshCatalogue } from '@/lib/server/providers/prices/model-catalogue';
import { json, route } from '@/lib/server/http/api-route';

export const POST = route(async () => json({ catalogue: await refreshCatalogue() }));
