import { priceOverrideBody } from '@/lib/contract/providers/price-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { priceOverrides, setPriceOverride } from '@/lib/server/providers/prices/model-catalogue';

export const GET = route(async () => json({ items: priceOverrides() }));

export const PUT = route(async (request) => {
  const { model, price } = await readBody(request, priceOverrideBody);
  await setPriceOverride(model, price);
  return json({ items: priceOverrides() });
});
