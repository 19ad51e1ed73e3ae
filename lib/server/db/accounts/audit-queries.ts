/** Who did what. Rows are only added, and removed by the retention setting. */
import type { AuditEntry, AuditPage } from '@/lib/contract/account-contract';
import { currentAccess, requireOwner } from '@/lib/server/db/access/access';
import { prisma } from '@/lib/server/db/database';
import type { Prisma } from '@/lib/server/db/generated/client';
import { logContext } from '@/lib/server/log-context';

export interface Audited {
  /** Such as "login", "role.changed" or "share.made". */
  action: string;
  personId: string | null;
  email: string | null;
  /** The id of what it was done to. */
  target: string | null;
  /** Never the content of a conversation, and no secret. */
  details: Record<string, string | number | boolean | null>;
  address: string | null;
}

/** @param db a transaction that what is recorded belongs to. */
export async function audit(entry: Audited, db: Prisma.TransactionClient = prisma()): Promise<void> {
  await db.auditEntry.create({ data: { ...entry, at: new Date() } });
}

/** Records what the person who asks did. A server without accounts keeps no audit log. */
export async function auditPerson(
  action: string,
  target: string | null,
  details: Audited['details'] = {},
  db?: Prisma.TransactionClient,
): Promise<void> {
  const access = currentAccess();
  if (access.kind !== 'person') return;
  const { id, email } = access.person;
  const address = logContext.getStore()?.client ?? null;
  await audit({ action, personId: id, email, target, details, address }, db);
}

/** Newest first. @throws StrataError `forbidden` for anyone but an owner. */
export async function pageOfAudit(before: string | undefined, limit: number): Promise<AuditPage> {
  requireOwner();
  const rows = await prisma().auditEntry.findMany({
    where: before === undefined ? {} : { id: { lt: BigInt(before) } },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map(({ id, at, details, ...row }) => ({
    ...row,
    id: String(id),
    at: at.toISOString(),
    details: details as AuditEntry['details'],
  }));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

export async function deleteAuditBefore(before: Date): Promise<void> {
  await prisma().auditEntry.deleteMany({ where: { at: { lt: before } } });
}
