import { requireOwner } from '@/lib/server/db/access/access';
import { json, route } from '@/lib/server/http/api-route';
import { refreshCatalogue } from '@/lib/server/providers/prices/model-catalogue';

export const POST = route(async () => {
  requireOwner();
  return json({ catalogue: await refreshCatalogue() });
});
