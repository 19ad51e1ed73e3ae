import { catalogueStatus } from '@/lib/catalogue/catalogue';
import { json, route } from '@/lib/http/route';

export const GET = route(async () => json({ catalogue: catalogueStatus() }));
