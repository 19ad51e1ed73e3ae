import { acceptInvitationBody } from '@/lib/contract/account-contract';
import { acceptInvitation } from '@/lib/server/auth/accounts/invitations';
import { noContent, publicRoute } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';

export const POST = publicRoute(async (request) => {
  const session = await acceptInvitation(await readBody(request, acceptInvitationBody), request.headers);
  const response = noContent();
  for (const cookie of session.headers.getSetCookie()) response.headers.append('set-cookie', cookie);
  return response;
});
