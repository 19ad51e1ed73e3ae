'use client';

import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { useAlive } from '@/components/ui/use-alive';
import { authClient, dataOf } from '@/lib/client/accounts/auth-client';
import { EntryFrame } from './entry-frame';
import { SecondFactorForm } from './second-factor-form';

interface LoginProps {
  /** The name of the OpenID provider; null without one. */
  openId: string | null;
  /** The page to open afterwards, on this server. */
  to: string;
}

export function LoginView({ openId, to }: LoginProps) {
  const [step, setStep] = useState<'password' | 'second factor'>('password');
  // A full load: nothing of before the login stays in the page.
  const enter = () => location.assign(to);
  if (step === 'second factor') {
    return (
      <EntryFrame title="Second factor">
        <SecondFactorForm onDone={enter} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title="Log in">
      <PasswordForm onDone={enter} onSecondFactor={() => setStep('second factor')} />
      <div className="flex flex-col gap-2 border-t pt-5">
        <PasskeyLogin onDone={enter} />
        {openId !== null && <OpenIdLogin name={openId} to={to} />}
      </div>
      <p className="text-ink-muted text-small">
        No account, or no password any more? An owner of your team can send you a link.
      </p>
    </EntryFrame>
  );
}

interface Credentials {
  email: string;
  password: string;
}

function PasswordForm({ onDone, onSecondFactor }: { onDone: () => void; onSecondFactor: () => void }) {
  const alive = useAlive();
  const login = useMutation({
    mutationFn: (given: Credentials) => dataOf(authClient.signIn.email(given)),
    onSuccess: (answer) => ('twoFactorRedirect' in answer ? onSecondFactor() : onDone()),
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // The browser may have filled in both before the page came alive.
    const given = new FormData(event.currentTarget);
    login.mutate({ email: String(given.get('email')), password: String(given.get('password')) });
  }
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      <Field label="Email" name="email" type="email" required autoFocus autoComplete="username webauthn" />
      <Field label="Password" name="password" type="password" required autoComplete="current-password" />
      <FormError error={login.error} />
      <Button
        type="submit"
        look="solid"
        disabled={!alive || login.isPending || login.isSuccess}
        className="h-9"
      >
        {login.isPending ? 'Logging in…' : 'Log in'}
      </Button>
    </form>
  );
}

function PasskeyLogin({ onDone }: { onDone: () => void }) {
  const alive = useAlive();
  const login = useMutation({ mutationFn: () => dataOf(authClient.signIn.passkey()), onSuccess: onDone });
  return (
    <>
      <Button
        look="outline"
        className="h-9"
        disabled={!alive || login.isPending}
        onClick={() => login.mutate()}
      >
        <KeyRound aria-hidden="true" className="size-4" />
        Use a passkey
      </Button>
      <FormError error={login.error} />
    </>
  );
}

function OpenIdLogin({ name, to }: { name: string; to: string }) {
  const alive = useAlive();
  const login = useMutation({
    mutationFn: () =>
      dataOf(authClient.signIn.social({ provider: 'oidc', callbackURL: to, errorCallbackURL: '/login' })),
  });
  return (
    <>
      <Button
        look="outline"
        className="h-9"
        disabled={!alive || login.isPending}
        onClick={() => login.mutate()}
      >
        Continue with {name}
      </Button>
      <FormError error={login.error} />
    </>
  );
}
