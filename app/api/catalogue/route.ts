import { catalogueStatus } from '@/lib/server/providers/prices/model-catalogue';
import { json, route } from '@/lib/server/http/api-route';

export const GET = route(async () => json({ catalogue: catalogueStatus() }));
