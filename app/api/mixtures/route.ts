import { json, route } from '@/lib/http/route';
import { mixtureEntries } from '@/lib/runs/mixtures';

export const GET = route(async () => json({ items: mixtureEntries() }));
