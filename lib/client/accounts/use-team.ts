'use client';

/** The people of the team, invitations and the audit log. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { AuditPage, Invitation, Member, Role } from '@/lib/contract/account-contract';

const teamKey = ['team'] as const;

/** The oldest account first. */
export function useMembers() {
  return useQuery({
    queryKey: [...teamKey, 'members'],
    queryFn: () => api<{ items: Member[] }>('GET', '/api/members'),
    select: ({ items }) => items,
  });
}

export interface MemberChange {
  role?: Role;
  budgetPerDayUsd?: number | null;
  budgetPerMonthUsd?: number | null;
}

export function useChangeMember(id: string) {
  return useTeam((change: MemberChange) => api<void>('PATCH', `/api/members/${id}`, change));
}

export function useErasePerson(id: string) {
  return useTeam(() => api<void>('DELETE', `/api/members/${id}`));
}

export function useResetLink(id: string) {
  return useTeam(() => api<{ url: string }>('POST', `/api/members/${id}/reset-link`));
}

export function useInvitations() {
  return useQuery({
    queryKey: [...teamKey, 'invitations'],
    queryFn: () => api<{ items: Invitation[] }>('GET', '/api/invitations'),
    select: ({ items }) => items,
  });
}

/** The only answer with the link itself. */
export function useInvite() {
  return useTeam((body: { role: Role; email: string | null }) =>
    api<{ invitation: Invitation; url: string }>('POST', '/api/invitations', body),
  );
}

export function useWithdraw() {
  return useTeam((id: string) => api<void>('DELETE', `/api/invitations/${id}`));
}

export function useAudit() {
  return useInfiniteQuery({
    queryKey: [...teamKey, 'audit'],
    queryFn: ({ pageParam }) =>
      api<AuditPage>('GET', `/api/audit${pageParam === '' ? '' : `?cursor=${pageParam}`}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

function useTeam<T, A = void>(work: (argument: A) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSettled: () => client.invalidateQueries({ queryKey: teamKey }),
  });
}
