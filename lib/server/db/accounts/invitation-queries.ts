/** Invitations. A token is stored as its hash, so that the database opens no account. */
import type { Invitation, Role } from '@/lib/contract/account-contract';
import { currentAccess, requireOwner } from '@/lib/server/db/access/access';
import { prisma } from '@/lib/server/db/database';
import type { Invitation as InvitationRow } from '../generated/client';

export interface InvitationToStore {
  id: string;
  tokenHash: string;
  role: Role;
  email: string | null;
  createdAt: Date;
  expiresAt: Date;
}

/** @throws StrataError `forbidden` for anyone but an owner, or the server itself. */
export async function insertInvitation(invitation: InvitationToStore): Promise<void> {
  const access = currentAccess();
  const invitedBy = access.kind === 'system' ? null : (requireOwner()?.id ?? null);
  await prisma().invitation.create({ data: { ...invitation, invitedBy } });
}

/** Those that can be accepted. @throws StrataError `forbidden` for anyone but an owner. */
export async function openInvitations(now: Date): Promise<Invitation[]> {
  requireOwner();
  const rows = await prisma().invitation.findMany({
    where: { usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  });
  return rows.map(toInvitation);
}

/** False when it does not exist or was used. @throws StrataError `forbidden` for anyone but an owner. */
export async function removeInvitation(id: string): Promise<boolean> {
  requireOwner();
  const { count } = await prisma().invitation.deleteMany({ where: { id, usedAt: null } });
  return count > 0;
}

/** The invitation of a token that can be accepted; null when there is none. Whoever has the token may ask. */
export async function findInvitation(tokenHash: string, now: Date): Promise<Invitation | null> {
  const row = await prisma().invitation.findUnique({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
  });
  return row === null ? null : toInvitation(row);
}

/** Takes the invitation, once. Null when somebody else has, or it has expired. */
export async function claimInvitation(tokenHash: string, now: Date): Promise<Invitation | null> {
  const [row] = await prisma().invitation.updateManyAndReturn({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return row === undefined ? null : toInvitation(row);
}

/** Gives back an invitation whose account could not be made. */
export async function unclaimInvitation(id: string): Promise<void> {
  await prisma().invitation.updateMany({ where: { id }, data: { usedAt: null } });
}

/** Takes an invitation for this email, once. @returns its role; null when there is none. */
export async function claimInvitationOf(email: string, now: Date): Promise<Role | null> {
  const found = await prisma().invitation.findFirst({
    where: { email: email.toLowerCase(), usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  });
  const claimed = found === null ? null : await claimInvitation(found.tokenHash, now);
  return claimed?.role ?? null;
}

/** Removes the other links that would make the first owner. */
export async function removeSetupInvitations(): Promise<void> {
  await prisma().invitation.deleteMany({ where: { role: 'owner', invitedBy: null, usedAt: null } });
}

function toInvitation({ id, role, email, createdAt, expiresAt }: InvitationRow): Invitation {
  return {
    id,
    role: role as Role,
    email,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
