import { ownPrices, setOwnPrice } from '@/lib/catalogue/catalogue';
import { readBody } from '@/lib/http/body';
import { ownPriceBody } from '@/lib/http/contract';
import { json, route } from '@/lib/http/route';

export const GET = route(async () => json({ items: ownPrices() }));

export const PUT = route(async (request) => {
  const { model, price } = await readBody(request, ownPriceBody);
  await setOwnPrice(model, price);
  return json({ items: ownPrices() });
});
