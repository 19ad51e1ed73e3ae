import { readBody } from '@/lib/http/body';
import { updateProviderBody } from '@/lib/http/contract';
import { json, noContent, route } from '@/lib/http/route';
import { changeProvider, forgetProvider } from '@/lib/providers/settings';

type Params = { providerId: string };

export const PUT = route<Params>(async (request, { providerId }) =>
  json({ provider: await changeProvider(providerId, await readBody(request, updateProviderBody)) }),
);

export const DELETE = route<Params>(async (_request, { providerId }) => {
  await forgetProvider(providerId);
  return noContent();
});
