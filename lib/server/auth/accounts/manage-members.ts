/** Changes the people of the team, and records it. */
import { found } from '@/lib/errors';
import { requireOwner } from '@/lib/server/db/access/access';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import {
  changeMember,
  erasePerson,
  findAccount,
  type MemberChanges,
} from '@/lib/server/db/accounts/member-queries';
import { publicUrl } from './accounts-mode';
import { loadAuth } from './load-auth';
import { resetTokenOf } from './reset-links';

const dayMs = 24 * 60 * 60 * 1000;

/** @throws StrataError `not_found`, and as `changeMember`. */
export async function changePerson(id: string, changes: MemberChanges): Promise<void> {
  const before = found(await changeMember(id, changes), 'person');
  if (changes.role !== undefined && changes.role !== before)
    await auditPerson('role.changed', id, { from: before, to: changes.role });
  const { role: _, ...limits } = changes;
  if (Object.keys(limits).length > 0) await auditPerson('limits.changed', id, { ...limits });
}

/** Removes a person and everything that is theirs. @throws StrataError `not_found`, and as `erasePerson`. */
export async function erase(id: string): Promise<void> {
  found((await erasePerson(id)) || null, 'person');
}

/**
 * A link with which a person sets a new password, for a day, once.
 * @throws StrataError `forbidden` for anyone but an owner, `not_found` for an unknown person.
 */
export async function resetLinkOf(id: string, headers: Headers): Promise<{ url: string; expiresAt: string }> {
  requireOwner();
  const { email } = found(await findAccount(id), 'person');
  const { api } = await loadAuth();
  const token = found(
    await resetTokenOf(() => api.requestPasswordReset({ body: { email }, headers })),
    'person',
  );
  await auditPerson('password.link', id);
  return {
    url: `${publicUrl}/new-password#${token}`,
    expiresAt: new Date(Date.now() + dayMs).toISOString(),
  };
}
