/** Invitations: links that each make one account. The first of them makes the owner. */
import { createHash, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { acceptInvitationBody, Invitation, Role } from '@/lib/contract/account-contract';
import { found, StrataError } from '@/lib/errors';
import { newId } from '@/lib/new-id';
import { audit, auditPerson } from '@/lib/server/db/accounts/audit-queries';
import {
  claimInvitation,
  findInvitation,
  insertInvitation,
  removeInvitation,
  removeSetupInvitations,
  unclaimInvitation,
} from '@/lib/server/db/accounts/invitation-queries';
import { adoptOwnerless, hasOwner } from '@/lib/server/db/accounts/member-queries';
import { accepting } from './accepting';
import { accountsOn, publicUrl } from './accounts-mode';
import { loadAuth } from './load-auth';
import { withAuthErrors } from './with-auth-errors';

const dayMs = 24 * 60 * 60 * 1000;
const tokenBytes = 24;

/**
 * @returns the invitation with its link, which is shown once.
 * @throws StrataError `not_found` without accounts.
 */
export async function invite(
  role: Role,
  email: string | null,
  days: number,
): Promise<{ invitation: Invitation; url: string }> {
  if (!accountsOn) throw new StrataError('not_found', 'Strata runs without accounts here.');
  const token = randomBytes(tokenBytes).toString('base64url');
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + days * dayMs);
  const id = newId();
  await insertInvitation({ id, tokenHash: hashOf(token), role, email, createdAt, expiresAt });
  await auditPerson('invitation.made', id, { role, email });
  const times = { createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
  return { invitation: { id, role, email, ...times }, url: invitationUrl(token) };
}

/** A link that makes the first owner, for each instance that starts before there is one; null afterwards. */
export async function setupLink(): Promise<string | null> {
  if (await hasOwner()) return null;
  return (await invite('owner', null, 1)).url;
}

/** Makes a link useless. @throws StrataError `not_found` for one that is unknown or used. */
export async function withdraw(id: string): Promise<void> {
  found((await removeInvitation(id)) || null, 'invitation');
  await auditPerson('invitation.withdrawn', id);
}

/** What a link invites to. @throws StrataError `not_found` */
export async function invitationOf(token: string): Promise<Invitation> {
  return found(await findInvitation(hashOf(token), new Date()), 'invitation');
}

/**
 * Makes the account and logs it in. @returns better-auth's response, with the session's cookie.
 * @throws StrataError `not_found` for an invitation that is used, expired or unknown, `unprocessable` for the password or
 * an email that has an account.
 */
export async function acceptInvitation(
  { token, name, email, password }: z.output<typeof acceptInvitationBody>,
  headers: Headers,
): Promise<Response> {
  const invitation = found(await claimInvitation(hashOf(token), new Date()), 'invitation');
  try {
    if (invitation.email !== null && invitation.email !== email) {
      const detail = 'is not the email that was invited';
      throw new StrataError('unprocessable', `The email ${detail}.`, {
        fields: [{ path: '/email', detail }],
      });
    }
    const isFirst = !(await hasOwner());
    const { api } = await loadAuth();
    const response = await withAuthErrors(() =>
      accepting.run(invitation.role, () =>
        api.signUpEmail({ body: { name, email, password }, headers, asResponse: true }),
      ),
    );
    const { user } = (await response.clone().json()) as { user: { id: string } };
    if (isFirst) {
      await adoptOwnerless(user.id);
      await removeSetupInvitations();
    }
    const { role } = invitation;
    const address = headers.get('x-strata-client');
    await audit({
      action: 'account.made',
      personId: user.id,
      email,
      target: user.id,
      details: { role },
      address,
    });
    return response;
  } catch (error) {
    await unclaimInvitation(invitation.id);
    throw error;
  }
}

/** The token is behind a #, which browsers do not send, so that no log has it. */
function invitationUrl(token: string): string {
  return `${publicUrl}/invitation#${token}`;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
