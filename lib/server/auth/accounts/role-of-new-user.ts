import { APIError } from 'better-auth/api';
import type { Role } from '@/lib/contract/account-contract';
import { claimInvitationOf } from '@/lib/server/db/accounts/invitation-queries';
import { accepting } from './accepting';

/**
 * Nobody gets an account without an invitation: one that is being accepted, or, for an OpenID login, one for the verified
 * email.
 * @throws APIError `FORBIDDEN`
 */
export async function roleOfNewUser({
  email,
  emailVerified,
}: {
  email: string;
  emailVerified: boolean;
}): Promise<{ role: Role }> {
  const role = accepting.getStore() ?? (emailVerified ? await claimInvitationOf(email, new Date()) : null);
  if (role === null) {
    throw new APIError('FORBIDDEN', {
      code: 'NOT_INVITED',
      message: 'Nobody has invited this email. Ask an owner of the team for an invitation.',
    });
  }
  return { role };
}
