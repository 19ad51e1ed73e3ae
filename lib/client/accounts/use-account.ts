'use client';

import { useQuery } from '@tanstack/react-query';
import type { AccountState, Role } from '@/lib/contract/account-contract';
import { accountQuery } from './account-query';

const unknown: AccountState = { accounts: false, openId: null, person: null };

export function useAccount(): AccountState {
  return useQuery(accountQuery).data ?? unknown;
}

/** The role of the person; an owner where there are no accounts. */
export function useRole(): Role {
  const { accounts, person } = useAccount();
  return accounts ? (person?.role ?? 'viewer') : 'owner';
}
