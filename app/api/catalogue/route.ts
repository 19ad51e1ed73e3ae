import { json, route } from '@/lib/server/http/api-route';
import { catalogueStatus } from '@/lib/server/providers/prices/model-catalogue';

export const GET = route(async () => json({ catalogue: catalogueStatus() }));
