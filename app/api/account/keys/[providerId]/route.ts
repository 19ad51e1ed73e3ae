import { ownKeyBody } from '@/lib/contract/providers/provider-contract';
import { json, noContent, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { forgetOwnKey, setOwnKey } from '@/lib/server/providers/keys/own-keys';

type Params = { providerId: string };

export const PUT = route<Params>(async (request, { providerId }) =>
  json({ key: await setOwnKey(providerId, await readBody(request, ownKeyBody)) }),
);

export const DELETE = route<Params>(async (_request, { providerId }) => {
  await forgetOwnKey(providerId);
  return noContent();
});
