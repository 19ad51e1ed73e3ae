/** Which rows of conversations, mixtures, datasets and evaluations the person who asks may use. */
import type { Ownership } from '@/lib/contract/account-contract';
import { Prisma } from '../generated/client';
import { currentPerson, currentWriter, type Person } from './access';

/** "read": see it. "continue": also ask in it, and change a mixture. "own": also rename, share and delete it. */
export type Right = 'read' | 'continue' | 'own';

type RowFilter = { ownerId: string } | { team: string | { not: null } };

/** The part of a `where` that selects those rows. It is empty where one person owns everything. */
export interface RightsFilter {
  OR?: RowFilter[];
}

/** @throws StrataError `unauthorized` for nobody, `forbidden` for a viewer who wants more than to read. */
export function allowed(right: Right): RightsFilter {
  const person = personWith(right);
  if (person === null) return {};
  const own = { ownerId: person.id };
  if (right === 'own') return { OR: [own] };
  return { OR: [own, { team: right === 'read' ? { not: null } : 'continue' }] };
}

/** What others gave to the team. Nothing where one person owns everything. */
export function givenByOthers() {
  const person = currentPerson();
  return person === null ? { id: { in: [] } } : { team: { not: null }, NOT: { ownerId: person.id } };
}

/** The person's own rows, to list them. */
export function mine(): { ownerId?: string } {
  const person = currentPerson();
  return person === null ? {} : { ownerId: person.id };
}

/** The rows that the person may change, of a table that is never given to the team. */
export function owned(): { ownerId?: string } {
  const person = currentWriter();
  return person === null ? {} : { ownerId: person.id };
}

/** Whose a row is, for the person who asks. */
export function ownershipOf({ ownerId, team }: { ownerId: string | null; team: string | null }): Ownership {
  const person = currentPerson();
  return { mine: person === null || ownerId === person.id, team: team as Ownership['team'] };
}

/** As `allowed`, as a condition in SQL. @param table the name or alias of the table. */
export function allowedSql(right: Right, table: string): Prisma.Sql {
  const person = personWith(right);
  if (person === null) return Prisma.sql`TRUE`;
  const of = Prisma.raw(table);
  if (right === 'own') return Prisma.sql`${of}."ownerId" = ${person.id}`;
  const team = right === 'read' ? Prisma.sql`${of}.team IS NOT NULL` : Prisma.sql`${of}.team = 'continue'`;
  return Prisma.sql`(${of}."ownerId" = ${person.id} OR ${team})`;
}

/** As `givenByOthers`, or `mine`, as a condition in SQL. @param table the name or alias of the table. */
export function listedSql(of: 'me' | 'team', table: string): Prisma.Sql {
  const person = currentPerson();
  if (person === null) return of === 'team' ? Prisma.sql`FALSE` : Prisma.sql`TRUE`;
  const row = Prisma.raw(table);
  if (of === 'me') return Prisma.sql`${row}."ownerId" = ${person.id}`;
  return Prisma.sql`${row}.team IS NOT NULL AND ${row}."ownerId" <> ${person.id}`;
}

/** The runs in the person's own conversations, as a condition in SQL. @param run the alias of the table. */
export function ownRunsSql(run: string): Prisma.Sql {
  const person = currentPerson();
  if (person === null) return Prisma.sql`TRUE`;
  return Prisma.sql`EXISTS (
    SELECT FROM "Conversation" mine
    WHERE mine.id = ${Prisma.raw(run)}."conversationId" AND mine."ownerId" = ${person.id}
  )`;
}

function personWith(right: Right): Person | null {
  return right === 'read' ? currentPerson() : currentWriter();
}
