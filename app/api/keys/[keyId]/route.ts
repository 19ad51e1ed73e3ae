import { changeApiKey, forgetApiKey } from '@/lib/api-keys/keys';
import { readBody } from '@/lib/http/body';
import { updateApiKeyBody } from '@/lib/http/contract-programs';
import { json, noContent, route } from '@/lib/http/route';

type Params = { keyId: string };

export const PATCH = route<Params>(async (request, { keyId }) =>
  json({ entry: await changeApiKey(keyId, await readBody(request, updateApiKeyBody)) }),
);

export const DELETE = route<Params>(async (_request, { keyId }) => {
  await forgetApiKey(keyId);
  return noContent();
});
