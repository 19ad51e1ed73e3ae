'use client';

import { type FormEvent, useState } from 'react';
import { FormError } from '@/components/ui/form/form-error';
import { LiveButton } from '@/components/ui/live-button';
import { toasts } from '@/components/ui/toast';
import { useChangePassword } from '@/lib/client/accounts/use-own-account';
import { NewPasswordField, PasswordField } from '../account-fields';

export function PasswordForm() {
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const change = useChangePassword();
  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate(
      { currentPassword, newPassword },
      {
        onSuccess: () => {
          setCurrent('');
          setNew('');
          toasts.add({ title: 'Your password is changed. Other sessions have ended.' });
        },
      },
    );
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3" aria-labelledby="password">
      <h2 id="password" className="font-semibold text-ui">
        Password
      </h2>
      <div className="grid gap-3 sm:grid-cols-2">
        <PasswordField label="Current password" value={currentPassword} onValueChange={setCurrent} />
        <NewPasswordField value={newPassword} onValueChange={setNew} />
      </div>
      <FormError error={change.error} />
      <LiveButton type="submit" look="outline" className="self-start" disabled={change.isPending}>
        Change password
      </LiveButton>
    </form>
  );
}
