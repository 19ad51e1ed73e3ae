import { readBody } from '@/lib/http/body';
import { testProviderBody } from '@/lib/http/contract';
import { json, route } from '@/lib/http/route';
import { testProvider } from '@/lib/providers/test-call';

type Params = { providerId: string };

export const POST = route<Params>(async (request, { providerId }) => {
  const { model } = await readBody(request, testProviderBody);
  return json(await testProvider(providerId, model));
});
