'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { FormError } from '@/components/ui/form/form-error';
import { PageLink } from '@/components/ui/page-link';
import { authClient, dataOf } from '@/lib/client/accounts/auth-client';
import { NewPasswordField } from '../account-fields';
import { EntryFrame } from './entry-frame';
import { useToken } from './use-token';

/** Sets a new password by a link of an owner. */
export function NewPasswordView() {
  const token = useToken() ?? '';
  const [newPassword, setNewPassword] = useState('');
  const set = useMutation({
    mutationFn: () => dataOf(authClient.resetPassword({ newPassword, token })),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    set.mutate();
  }
  if (set.isSuccess) {
    return (
      <EntryFrame title="Your password is set">
        <p className="text-ink-muted text-ui">All your sessions have ended.</p>
        <PageLink href="/login" className={buttonClass('solid', 'h-9')}>
          Log in
        </PageLink>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title="Set a new password">
      <form onSubmit={submit} className="flex flex-col gap-4">
        <NewPasswordField autoFocus value={newPassword} onValueChange={setNewPassword} />
        <FormError error={set.error} />
        <Button type="submit" look="solid" className="h-9" disabled={set.isPending}>
          Set password
        </Button>
      </form>
    </EntryFrame>
  );
}
