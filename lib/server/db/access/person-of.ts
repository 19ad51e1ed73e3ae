import type { Role } from '@/lib/contract/account-contract';
import type { User } from '../generated/client';
import type { Person } from './access';

/** The person of a stored account. */
export function personOf(
  user: Pick<User, 'id' | 'email' | 'role' | 'budgetPerDayUsd' | 'budgetPerMonthUsd'>,
): Person {
  const { id, email, role, budgetPerDayUsd, budgetPerMonthUsd } = user;
  return { id, email, role: role as Role, budgetPerDayUsd, budgetPerMonthUsd };
}
