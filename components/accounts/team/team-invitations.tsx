'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import { FormError } from '@/components/ui/form/form-error';
import { useAccount } from '@/lib/client/accounts/use-account';
import { useInvitations, useInvite, useWithdraw } from '@/lib/client/accounts/use-team';
import type { Role } from '@/lib/contract/account-contract';
import { atTime } from '../at-time';
import { roleWords } from '../role-words';
import { OneTimeLink } from './one-time-link';
import { RoleSelect } from './role-select';

/** Invites people by links. Strata sends no mail. */
export function TeamInvitations() {
  const { openId } = useAccount();
  const { data: open = [], error } = useInvitations();
  const [role, setRole] = useState<Role>('member');
  const [email, setEmail] = useState('');
  const invite = useInvite();
  const withdraw = useWithdraw();
  function submit(event: FormEvent) {
    event.preventDefault();
    invite.mutate(
      { role, email: email.trim() === '' ? null : email.trim() },
      { onSuccess: () => setEmail('') },
    );
  }
  return (
    <section className="flex flex-col gap-3" aria-labelledby="invitations">
      <div>
        <h2 id="invitations" className="font-semibold text-ui">
          Invite
        </h2>
        <p className="text-ink-muted text-ui">
          A link makes one account, within a week. {roleWords[role].means}
          {openId !== null && ` For a login with ${openId}, the invitation needs the email.`}
        </p>
      </div>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
        <Field
          label="Email (optional)"
          type="email"
          className="w-full sm:w-64"
          value={email}
          onValueChange={setEmail}
        />
        <RoleSelect label="Role of the invited person" role={role} onChange={setRole} />
        <Button type="submit" look="outline" className="h-9" disabled={invite.isPending}>
          Create link
        </Button>
      </form>
      <FormError error={error ?? invite.error ?? withdraw.error} />
      {invite.data !== undefined && <OneTimeLink url={invite.data.url} words="It makes one account." />}
      {open.length > 0 && (
        <ul className="divide-y rounded-xl border bg-surface">
          {open.map((invitation) => (
            <li key={invitation.id} className="flex items-center gap-3 px-3.5 py-2.5">
              <p className="min-w-0 flex-1 text-ui [overflow-wrap:anywhere]">
                {invitation.email ?? 'Whoever has the link'}{' '}
                <span className="text-ink-muted text-small">
                  {roleWords[invitation.role].name} · until {atTime(invitation.expiresAt)}
                </span>
              </p>
              <Button
                look="danger"
                aria-label={`Withdraw the invitation of ${invitation.email ?? 'whoever has the link'}`}
                disabled={withdraw.isPending}
                onClick={() => withdraw.mutate(invitation.id)}
              >
                Withdraw
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
