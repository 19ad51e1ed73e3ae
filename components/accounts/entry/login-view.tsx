'use client';

import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { FormError } from '@/components/ui/form/form-error';
import { LiveButton } from '@/components/ui/live-button';
import { authClient, dataOf } from '@/lib/client/accounts/auth-client';
import { EmailField, PasswordField } from '../account-fields';
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

function PasswordForm({ onDone, onSecondFactor }: { onDone: () => void; onSecondFactor: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const login = useMutation({
    mutationFn: () => dataOf(authClient.signIn.email({ email, password })),
    onSuccess: (answer) => ('twoFactorRedirect' in answer ? onSecondFactor() : onDone()),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    login.mutate();
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <EmailField autoFocus autoComplete="username webauthn" value={email} onValueChange={setEmail} />
      <PasswordField value={password} onValueChange={setPassword} />
      <FormError error={login.error} />
      <LiveButton type="submit" look="solid" disabled={login.isPending || login.isSuccess} className="h-9">
        {login.isPending ? 'Logging in…' : 'Log in'}
      </LiveButton>
    </form>
  );
}

function PasskeyLogin({ onDone }: { onDone: () => void }) {
  const login = useMutation({ mutationFn: () => dataOf(authClient.signIn.passkey()), onSuccess: onDone });
  return (
    <>
      <LiveButton look="outline" className="h-9" disabled={login.isPending} onClick={() => login.mutate()}>
        <KeyRound aria-hidden="true" className="size-4" />
        Use a passkey
      </LiveButton>
      <FormError error={login.error} />
    </>
  );
}

function OpenIdLogin({ name, to }: { name: string; to: string }) {
  const login = useMutation({
    mutationFn: () =>
      dataOf(authClient.signIn.social({ provider: 'oidc', callbackURL: to, errorCallbackURL: '/login' })),
  });
  return (
    <>
      <LiveButton look="outline" className="h-9" disabled={login.isPending} onClick={() => login.mutate()}>
        Continue with {name}
      </LiveButton>
      <FormError error={login.error} />
    </>
  );
}
