import { refreshCatalogue } from '@/lib/catalogue/catalogue';
import { json, route } from '@/lib/http/route';

export const POST = route(async () => json({ catalogue: await refreshCatalogue() }));
