'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { TeamRight } from '@/lib/contract/account-contract';

export type GivenKind = 'conversation' | 'mixture' | 'evaluation';

/** Gives something to the team, or takes it back. */
export function useGiveToTeam(kind: GivenKind, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (team: TeamRight | null) => api('PATCH', `/api/${kind}s/${id}`, { team }),
    onSettled: () => client.invalidateQueries({ queryKey: [`${kind}s`] }),
  });
}
