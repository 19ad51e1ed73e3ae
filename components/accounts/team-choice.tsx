'use client';

import { useState } from 'react';
import { FormError } from '@/components/ui/form/form-error';
import { Segments } from '@/components/ui/segments';
import { useAccount } from '@/lib/client/accounts/use-account';
import { type GivenKind, useGiveToTeam } from '@/lib/client/accounts/use-give-to-team';
import type { Ownership, TeamRight } from '@/lib/contract/account-contract';

interface TeamChoiceProps {
  kind: GivenKind;
  /** The id, or the slug of a mixture. */
  id: string;
  ownership: Ownership;
}

const words: Record<GivenKind, Record<TeamRight, string>> = {
  conversation: { read: 'Team can read', continue: 'Team can ask in it' },
  mixture: { read: 'Team can use it', continue: 'Team can change it' },
  evaluation: { read: 'Team can read', continue: 'Team can read' },
};

/** What the team may do with something. Nothing is shown without accounts, and to others. */
export function TeamChoice({ kind, id, ownership }: TeamChoiceProps) {
  const { accounts } = useAccount();
  const [team, setTeam] = useState(ownership.team);
  const give = useGiveToTeam(kind, id);
  if (!accounts || !ownership.mine) return null;
  const rights: TeamRight[] = kind === 'evaluation' ? ['read'] : ['read', 'continue'];
  function choose(next: TeamRight | 'none') {
    const right = next === 'none' ? null : next;
    setTeam(right);
    give.mutate(right, { onError: () => setTeam(team) });
  }
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium text-small">Team</legend>
      <div>
        <Segments<TeamRight | 'none'>
          name={`team-${kind}-${id}`}
          options={[['none', 'Only me'], ...rights.map((right) => [right, words[kind][right]] as const)]}
          chosen={team ?? 'none'}
          onChange={choose}
        />
      </div>
      <FormError error={give.error} />
    </fieldset>
  );
}
