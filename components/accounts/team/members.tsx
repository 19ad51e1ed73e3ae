'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form/form-error';
import { toasts } from '@/components/ui/toast';
import { messageOf } from '@/lib/api/api-client';
import { useAccount } from '@/lib/client/accounts/use-account';
import { useChangeMember, useMembers, useResetLink } from '@/lib/client/accounts/use-team';
import type { Member, Role } from '@/lib/contract/account-contract';
import { money } from '@/lib/format/quantities';
import { atTime } from '../at-time';
import { ErasePerson } from '../erase-person';
import { LimitsDialog } from './limits-dialog';
import { OneTimeLink } from './one-time-link';
import { RoleSelect } from './role-select';

export function Members({ isOwner }: { isOwner: boolean }) {
  const { data: members = [], error } = useMembers();
  return (
    <section className="flex flex-col gap-3" aria-labelledby="members">
      <h2 id="members" className="font-semibold text-ui">
        Members
      </h2>
      <FormError error={error} />
      <ul className="divide-y rounded-xl border bg-surface">
        {members.map((member) => (
          <MemberRow key={member.id} member={member} isOwner={isOwner} />
        ))}
      </ul>
    </section>
  );
}

function MemberRow({ member, isOwner }: { member: Member; isOwner: boolean }) {
  const { id, name, email, role } = member;
  const { person } = useAccount();
  const [limiting, setLimiting] = useState(false);
  const change = useChangeMember(id);
  const link = useResetLink(id);
  const isSelf = person?.id === id;
  const tell = (error: Error) => toasts.add({ title: messageOf(error) });
  const setRole = (next: Role) => change.mutate({ role: next }, { onError: tell });
  return (
    <li className="flex flex-col gap-2 px-3.5 py-3" aria-label={name}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-[180px] flex-1">
          <h3 className="font-medium text-ui [overflow-wrap:anywhere]">
            {name}
            {isSelf && <span className="font-normal text-ink-muted"> (you)</span>}
          </h3>
          <p className="text-ink-muted text-small [overflow-wrap:anywhere]">
            {[email, ...(isOwner ? wordsOf(member) : [])].join(' · ')}
          </p>
        </div>
        <RoleSelect
          label={`Role of ${name}`}
          role={role}
          disabled={!isOwner || change.isPending}
          onChange={setRole}
        />
      </div>
      {isOwner && (
        <div className="flex flex-wrap gap-1.5">
          <Button look="outline" aria-label={`Limits of ${name}`} onClick={() => setLimiting(true)}>
            Limits
          </Button>
          <Button
            look="outline"
            aria-label={`Password link for ${name}`}
            disabled={link.isPending}
            onClick={() => link.mutate(undefined, { onError: tell })}
          >
            Password link
          </Button>
          {!isSelf && <ErasePerson id={id} name={name} />}
        </div>
      )}
      {link.data !== undefined && (
        <OneTimeLink url={link.data.url} words="It sets a new password, once, within a day." />
      )}
      {limiting && <LimitsDialog member={member} onClosed={() => setLimiting(false)} />}
    </li>
  );
}

function wordsOf({ budgetPerDayUsd, budgetPerMonthUsd, lastSeenAt }: Member): string[] {
  return [
    ...(budgetPerDayUsd === null ? [] : [`${money(budgetPerDayUsd)} a day`]),
    ...(budgetPerMonthUsd === null ? [] : [`${money(budgetPerMonthUsd)} a month`]),
    lastSeenAt === null ? 'not logged in' : `seen ${atTime(lastSeenAt)}`,
  ];
}
