import { updateApiKeyBody } from '@/lib/contract/api-key-contract';
import { changeApiKey, forgetApiKey } from '@/lib/server/auth/api-keys/manage-api-keys';
import { json, noContent, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';

type Params = { keyId: string };

export const PATCH = route<Params>(async (request, { keyId }) =>
  json({ entry: await changeApiKey(keyId, await readBody(request, updateApiKeyBody)) }),
);

export const DELETE = route<Params>(async (_request, { keyId }) => {
  await forgetApiKey(keyId);
  return noContent();
});
