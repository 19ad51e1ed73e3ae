/** The people of the team. */
import type { AccountState, Member, Role } from '@/lib/contract/account-contract';
import { StrataError } from '@/lib/errors';
import { currentPerson, type Person, requireOwner } from '@/lib/server/db/access/access';
import { personOf } from '@/lib/server/db/access/person-of';
import { prisma } from '@/lib/server/db/database';
import { Prisma, type User } from '../generated/client';
import { addToPastUsage, keepUsage } from '../queries/spending/usage-queries';
import { auditPerson } from './audit-queries';

/** Whether anybody has an account. Asked before anybody is known. */
export async function hasOwner(): Promise<boolean> {
  return (await prisma().user.count({ where: { role: 'owner' } })) > 0;
}

/** The person with this email; null when there is none. For logins, before anybody is known. */
export async function findPersonByEmail(email: string): Promise<Person | null> {
  const user = await prisma().user.findUnique({ where: { email: email.toLowerCase() } });
  return user === null ? null : personOf(user);
}

/** A person's account, for the person and for owners; null for an unknown one. */
export async function findAccount(id: string): Promise<NonNullable<AccountState['person']> | null> {
  if (currentPerson()?.id !== id) requireOwner();
  const user = await prisma().user.findUnique({
    where: { id },
    include: { accounts: { where: { providerId: 'credential' }, select: { id: true } } },
  });
  if (user === null) return null;
  const { name, email, role, twoFactorEnabled, accounts } = user;
  const twoFactor = twoFactorEnabled === true;
  return { id, name, email, role: role as Role, twoFactor, hasPassword: accounts.length > 0 };
}

/** The oldest first. Limits and times of login are for owners. */
export async function listMembers(): Promise<Member[]> {
  const isOwner = currentPerson()?.role === 'owner';
  const users = await prisma().user.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { sessions: { orderBy: { updatedAt: 'desc' }, take: 1, select: { updatedAt: true } } },
  });
  return users.map(({ sessions: [latest], ...user }) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role as Role,
    budgetPerDayUsd: isOwner ? user.budgetPerDayUsd : null,
    budgetPerMonthUsd: isOwner ? user.budgetPerMonthUsd : null,
    createdAt: user.createdAt.toISOString(),
    lastSeenAt: isOwner ? (latest?.updatedAt.toISOString() ?? null) : null,
  }));
}

export interface MemberChanges {
  role?: Role;
  budgetPerDayUsd?: number | null;
  budgetPerMonthUsd?: number | null;
}

/**
 * Changes a person's role or limits. A new role ends their sessions.
 * @returns the role before; null for an unknown person.
 * @throws StrataError `forbidden` for anyone but an owner, `conflict` for the last owner.
 */
export async function changeMember(id: string, changes: MemberChanges): Promise<Role | null> {
  requireOwner();
  return prisma().$transaction(async (transaction) => {
    const user = await lockedUser(transaction, id);
    if (user === null) return null;
    const before = user.role as Role;
    if (changes.role !== undefined && changes.role !== before) {
      await refuseLastOwner(transaction, user);
      await transaction.session.deleteMany({ where: { userId: id } });
    }
    await transaction.user.update({ where: { id }, data: changes });
    return before;
  });
}

/**
 * Removes a person with everything that is theirs. What they spent stays in the team's usage, without their name.
 * @returns false for an unknown person.
 * @throws StrataError `forbidden` unless an owner or the person asks, `conflict` for the last owner.
 */
export async function erasePerson(id: string): Promise<boolean> {
  if (currentPerson()?.id !== id) requireOwner();
  return prisma().$transaction(async (transaction) => {
    const user = await lockedUser(transaction, id);
    if (user === null) return false;
    await refuseLastOwner(transaction, user);
    const own = Prisma.sql`r."conversationId" IN (SELECT id FROM "Conversation" WHERE "ownerId" = ${id})`;
    await transaction.$executeRaw(keepUsage(own));
    const gone = addToPastUsage(Prisma.sql`
      SELECT day, '', mixture, model, calls, "inputTokens", "cachedInputTokens", "outputTokens", "reasoningTokens",
        "costUsd", "unpricedCalls" FROM gone`);
    await transaction.$executeRaw`
      WITH gone AS (DELETE FROM "PastUsage" WHERE person = ${id} RETURNING *) ${gone}`;
    await transaction.evaluation.deleteMany({ where: { ownerId: id } });
    await auditPerson('person.erased', id, {}, transaction);
    await transaction.auditEntry.updateMany({ where: { personId: id }, data: { email: null } });
    await transaction.user.delete({ where: { id } });
    return true;
  });
}

/** Gives everything that was made without accounts to a person. */
export async function adoptOwnerless(id: string): Promise<void> {
  const ofNobody = { where: { ownerId: null }, data: { ownerId: id } };
  await prisma().$transaction([
    prisma().conversation.updateMany(ofNobody),
    prisma().mixture.updateMany(ofNobody),
    prisma().evaluation.updateMany(ofNobody),
    prisma().dataset.updateMany({
      where: { ownerId: null, origin: { not: 'starter' } },
      data: { ownerId: id },
    }),
    prisma().apiKey.updateMany(ofNobody),
    prisma().$executeRaw`UPDATE "PastUsage" SET person = ${id} WHERE person = ''`,
    prisma().$executeRaw`UPDATE "DayUsage" SET person = ${id} WHERE person = ''`,
    prisma().$executeRaw`UPDATE "DayUsage" SET person = ${id} WHERE person = ''`,
    // The ids of requests are told apart by the person.
    prisma().$executeRaw`
      UPDATE "Conversation" SET "clientId" = ${`${id}:`} || "clientId"
      WHERE "ownerId" = ${id} AND "clientId" IS NOT NULL AND NOT starts_with("clientId", ${`${id}:`})`,
  ]);
}

async function lockedUser(transaction: Prisma.TransactionClient, id: string): Promise<User | null> {
  // All owners: of two owners who remove one another, one stays.
  await transaction.$queryRaw`SELECT id FROM "User" WHERE role = 'owner' OR id = ${id} ORDER BY id FOR UPDATE`;
  return transaction.user.findUnique({ where: { id } });
}

async function refuseLastOwner(transaction: Prisma.TransactionClient, { role }: User): Promise<void> {
  if (role !== 'owner' || (await transaction.user.count({ where: { role } })) > 1) return;
  throw new StrataError('conflict', 'The team needs an owner. Make somebody else an owner first.');
}
