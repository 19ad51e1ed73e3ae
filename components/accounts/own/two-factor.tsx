'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/form/field';
import { FormError } from '@/components/ui/form/form-error';
import { LiveButton } from '@/components/ui/live-button';
import { accountQuery } from '@/lib/client/accounts/account-query';
import { authClient, dataOf } from '@/lib/client/accounts/auth-client';
import { PasswordField } from '../account-fields';
import { QrCode } from './qr-code';

/** A second factor by an authenticator app (TOTP, RFC 6238). */
export function TwoFactor({ isOn }: { isOn: boolean }) {
  const [password, setPassword] = useState('');
  const client = useQueryClient();
  const begin = useMutation({ mutationFn: () => dataOf(authClient.twoFactor.enable({ password })) });
  const turnOff = useMutation({
    mutationFn: () => dataOf(authClient.twoFactor.disable({ password })),
    onSuccess: () => {
      setPassword('');
      begin.reset();
      return client.invalidateQueries(accountQuery);
    },
  });
  const change = isOn ? turnOff : begin;
  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate();
  }
  const setup = begin.data;
  return (
    <section className="flex flex-col gap-3" aria-labelledby="two-factor">
      <div>
        <h2 id="two-factor" className="font-semibold text-ui">
          Second factor
        </h2>
        <p className="text-ink-muted text-ui">
          {isOn
            ? 'On. A login with the password also asks for a code of your authenticator app.'
            : 'Off. With it, a login with the password also asks for a code of your authenticator app.'}
        </p>
      </div>
      {!isOn && setup !== undefined && 'totpURI' in setup ? (
        <Confirm uri={setup.totpURI} codes={setup.backupCodes} onDone={() => setPassword('')} />
      ) : (
        <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
          <PasswordField
            label="Your password"
            className="w-full sm:w-64"
            value={password}
            onValueChange={setPassword}
          />
          <LiveButton type="submit" look="outline" className="h-9" disabled={change.isPending}>
            {isOn ? 'Turn off' : 'Set up'}
          </LiveButton>
        </form>
      )}
      <FormError error={change.error} />
    </section>
  );
}

interface ConfirmProps {
  /** `otpauth://…` of the secret. */
  uri: string;
  codes: readonly string[];
  onDone: () => void;
}

function Confirm({ uri, codes, onDone }: ConfirmProps) {
  const [code, setCode] = useState('');
  const client = useQueryClient();
  const verify = useMutation({
    mutationFn: () => dataOf(authClient.twoFactor.verifyTotp({ code: code.replaceAll(' ', '') })),
    onSuccess: () => {
      onDone();
      return client.invalidateQueries(accountQuery);
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    verify.mutate();
  }
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <div className="flex flex-col gap-4 rounded-xl border bg-surface p-4">
      <div>
        <h3 className="font-medium text-ui">1. Add Strata to your authenticator app</h3>
        <QrCode text={uri} label="QR code for the authenticator app" />
        <p className="text-ink-muted text-small">
          Scan the code,{' '}
          <a href={uri} className="underline underline-offset-2 hover:text-ink">
            open the app on this device
          </a>
          , or enter this secret in it:
        </p>
        <p className="flex items-center gap-1 text-small">
          <code className="font-mono text-[12px] [overflow-wrap:anywhere]">{secret}</code>
          <CopyButton text={secret} label="Copy secret" />
        </p>
      </div>
      <div>
        <h3 className="font-medium text-ui">2. Keep the backup codes</h3>
        <p className="flex items-center gap-1 text-ink-muted text-small">
          Each replaces the app once. They are shown only now.
          <CopyButton text={codes.join('\n')} label="Copy backup codes" />
        </p>
        <ul className="mt-1 grid grid-cols-2 gap-x-4 font-mono text-[12px] sm:grid-cols-5">
          {codes.map((backup) => (
            <li key={backup}>{backup}</li>
          ))}
        </ul>
      </div>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
        <Field
          label="3. Enter the code that the app shows"
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          className="w-full sm:w-64"
          value={code}
          onValueChange={setCode}
        />
        <Button type="submit" look="solid" className="h-9" disabled={verify.isPending}>
          Turn on
        </Button>
      </form>
      <FormError error={verify.error} />
    </div>
  );
}
