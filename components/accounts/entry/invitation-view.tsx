'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import { FormError } from '@/components/ui/form/form-error';
import { api } from '@/lib/client/browser/api';
import type { Invitation } from '@/lib/contract/account-contract';
import { EmailField, NewPasswordField } from '../account-fields';
import { roleWords } from '../role-words';
import { EntryFrame } from './entry-frame';
import { useToken } from './use-token';

/** Makes an account by an invitation. */
export function InvitationView() {
  const token = useToken();
  const { data: invitation, error } = useQuery({
    enabled: token !== null,
    queryKey: ['invitation', token],
    queryFn: () => api<{ invitation: Invitation }>('POST', '/api/invitations/check', { token }),
    select: (answer) => answer.invitation,
    retry: false,
  });
  if (token === '' || error !== null) {
    return (
      <EntryFrame title="This invitation is not valid">
        <p className="text-ink-muted text-ui">
          It was used, withdrawn, or has expired. Ask an owner of the team for a new one.
        </p>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title="Create your account">
      {token === null || invitation === undefined ? (
        <p role="status" className="h-40 animate-pulse rounded-xl bg-sunken">
          <span className="sr-only">Loading the invitation</span>
        </p>
      ) : (
        <AccountForm token={token} invitation={invitation} />
      )}
    </EntryFrame>
  );
}

function AccountForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  useEffect(() => setEmail(invitation.email ?? ''), [invitation]);
  const accept = useMutation({
    mutationFn: () => api<void>('POST', '/api/invitations/accept', { token, name, email, password }),
    onSuccess: () => location.assign('/'),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    accept.mutate();
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-ink-muted text-ui">
        You become {roleWords[invitation.role].withArticle} of the team. {roleWords[invitation.role].means}
      </p>
      <Field label="Name" required autoFocus autoComplete="name" value={name} onValueChange={setName} />
      <EmailField value={email} onValueChange={setEmail} readOnly={invitation.email !== null} />
      <NewPasswordField label="Password" value={password} onValueChange={setPassword} />
      <FormError error={accept.error} />
      <Button type="submit" look="solid" className="h-9" disabled={accept.isPending || accept.isSuccess}>
        {accept.isPending ? 'Creating…' : 'Create account'}
      </Button>
    </form>
  );
}
