import { updateProviderBody } from '@/lib/contract/providers/provider-contract';
import { json, noContent, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { changeProvider, forgetProvider } from '@/lib/server/providers/keys/provider-settings';

type Params = { providerId: string };

export const PUT = route<Params>(async (request, { providerId }) =>
  json({ provider: await changeProvider(providerId, await readBody(request, updateProviderBody)) }),
);

export const DELETE = route<Params>(async (_request, { providerId }) => {
  await forgetProvider(providerId);
  return noContent();
});
