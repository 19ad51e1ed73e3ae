import { withdraw } from '@/lib/server/auth/accounts/invitations';
import { noContent, route } from '@/lib/server/http/api-route';

export const DELETE = route<{ invitationId: string }>(async (_request, { invitationId }) => {
  await withdraw(invitationId);
  return noContent();
});
