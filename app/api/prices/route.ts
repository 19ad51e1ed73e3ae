import { ownPrices, setOwnPrice } from '@/lib/server/providers/prices/model-catalogue';
import { readBody } from '@/lib/server/http/read-body';
import { ownPriceBody } from '@/lib/contract/price-contract';
import { json, route } from '@/lib/server/http/api-route';

export const GET = route(async () => json({ items: ownPrices() }));

export const PUT = route(async (request) => {
  const { model, price } = await readBody(request, ownPriceBody);
  await setOwnPrice(model, price);
  return json({ items: ownPrices() });
});
