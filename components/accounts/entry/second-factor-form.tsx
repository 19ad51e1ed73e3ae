'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import { FormError } from '@/components/ui/form/form-error';
import { authClient, dataOf } from '@/lib/client/accounts/auth-client';

/** The code of an authenticator app, or a backup code. */
export function SecondFactorForm({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<'app' | 'backup'>('app');
  const verify = useMutation<unknown>({
    mutationFn: () =>
      kind === 'app'
        ? dataOf(authClient.twoFactor.verifyTotp({ code: code.replaceAll(' ', '') }))
        : dataOf(authClient.twoFactor.verifyBackupCode({ code: code.trim() })),
    onSuccess: onDone,
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    verify.mutate();
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field
        key={kind}
        label={kind === 'app' ? 'Code of your authenticator app' : 'Backup code'}
        required
        autoFocus
        inputMode={kind === 'app' ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        value={code}
        onValueChange={setCode}
      />
      <FormError error={verify.error} />
      <Button type="submit" look="solid" className="h-9" disabled={verify.isPending || verify.isSuccess}>
        Log in
      </Button>
      <Button
        onClick={() => {
          setCode('');
          verify.reset();
          setKind(kind === 'app' ? 'backup' : 'app');
        }}
      >
        {kind === 'app' ? 'Use a backup code' : 'Use the authenticator app'}
      </Button>
    </form>
  );
}
