import { invitationTokenBody } from '@/lib/contract/account-contract';
import { invitationOf } from '@/lib/server/auth/accounts/invitations';
import { json, publicRoute } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';

export const POST = publicRoute(async (request) => {
  const { token } = await readBody(request, invitationTokenBody);
  return json({ invitation: await invitationOf(token) });
});
