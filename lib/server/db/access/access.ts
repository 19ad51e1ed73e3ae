/**
 * Who asks the database. Every entry point (route, page, job) names it once, and the queries apply it: a query that runs
 * for nobody in particular is refused, so that an entry point that forgets to say who asks shows nothing.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Role } from '@/lib/contract/account-contract';
import { StrataError } from '@/lib/errors';
import { processSingleton } from '@/lib/server/process-singleton';

/** A person who has logged in, or on whose behalf a key or a job works. */
export interface Person {
  id: string;
  email: string;
  role: Role;
  /** What the person may spend, USD; null for no limit of their own. */
  budgetPerDayUsd: number | null;
  budgetPerMonthUsd: number | null;
}

export type Access =
  /** Strata without accounts: one person, who may do everything. */
  | { kind: 'single' }
  | { kind: 'person'; person: Person }
  /** Work of the server itself, such as maintenance. */
  | { kind: 'system' }
  /** Somebody who has not logged in. */
  | { kind: 'nobody' };

const asking = processSingleton('access', () => new AsyncLocalStorage<Access>());

export const single: Access = { kind: 'single' };
export const system: Access = { kind: 'system' };
export const nobody: Access = { kind: 'nobody' };

/** Runs `work`, and all that it starts, for `access`. */
export function withAccess<T>(access: Access, work: () => T): T {
  return asking.run(access, work);
}

/** Who asks. @throws Error where no entry point has said it, which is a defect. */
export function currentAccess(): Access {
  const access = asking.getStore();
  if (access === undefined)
    throw new Error('A query ran without saying who asks. Wrap its caller in withAccess.');
  return access;
}

/**
 * The person who asks; null for a server without accounts, and for the server itself.
 * @throws StrataError `unauthorized` for nobody.
 */
export function currentPerson(): Person | null {
  const access = currentAccess();
  if (access.kind === 'nobody') throw new StrataError('unauthorized', 'Log in first.');
  return access.kind === 'person' ? access.person : null;
}

/** The id of the person who asks, or on whose behalf the server works; null for everybody else. */
export function currentPersonId(): string | null {
  const access = currentAccess();
  return access.kind === 'person' ? access.person.id : null;
}

/** The id that new rows get as their owner. */
export function ownerIdOfNew(): string | null {
  return currentWriter()?.id ?? null;
}

/**
 * The person who asks, if they may create and change things.
 * @throws StrataError `forbidden` for a viewer.
 */
export function currentWriter(): Person | null {
  const person = currentPerson();
  if (person?.role === 'viewer')
    throw new StrataError('forbidden', 'A viewer can read what the team shares, and change nothing.');
  return person;
}

/**
 * Allows only an owner: the team's keys, prices, budgets, settings and members.
 * @throws StrataError `forbidden`
 */
export function requireOwner(): Person | null {
  const person = currentPerson();
  if (person !== null && person.role !== 'owner')
    throw new StrataError('forbidden', 'Only an owner of the team can change this.');
  return person;
}
