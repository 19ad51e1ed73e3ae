import { testProviderBody } from '@/lib/contract/providers/provider-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { testProvider } from '@/lib/server/providers/keys/test-provider';

type Params = { providerId: string };

export const POST = route<Params>(async (request, { providerId }) => {
  const { model } = await readBody(request, testProviderBody);
  return json(await testProvider(providerId, model));
});
