'use client';

import { useMutation } from '@tanstack/react-query';
import { Button, buttonClass } from '@/components/ui/button';
import { FormError } from '@/components/ui/form/form-error';
import { authClient, dataOf } from '@/lib/client/accounts/auth-client';
import { useAccount } from '@/lib/client/accounts/use-account';
import { ErasePerson } from '../erase-person';
import { roleWords } from '../role-words';
import { OwnKeyList } from './own-key-list';
import { Passkeys } from './passkeys';
import { PasswordForm } from './password-form';
import { Sessions } from './sessions';
import { TwoFactor } from './two-factor';

/** The person's own account. */
export function AccountView() {
  const { person } = useAccount();
  const logout = useMutation({
    mutationFn: () => dataOf(authClient.signOut()),
    onSuccess: () => location.assign('/login'),
  });
  if (person === null) return null;
  return (
    <div className="flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-[720px] flex-col gap-10 px-4 pt-14 pb-16 sm:px-8">
        <header className="flex flex-wrap items-start gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1">
            <h1 className="font-semibold text-title [overflow-wrap:anywhere]">{person.name}</h1>
            <p className="text-ink-muted text-ui [overflow-wrap:anywhere]">
              {person.email} · {roleWords[person.role].name}
            </p>
          </div>
          <Button look="outline" disabled={logout.isPending} onClick={() => logout.mutate()}>
            Log out
          </Button>
        </header>
        <FormError error={logout.error} />
        {person.hasPassword && <PasswordForm />}
        {person.hasPassword && <TwoFactor isOn={person.twoFactor} />}
        <Passkeys />
        <Sessions />
        {person.role !== 'viewer' && <OwnKeyList />}
        <section className="flex flex-col gap-3" aria-labelledby="own-data">
          <div>
            <h2 id="own-data" className="font-semibold text-ui">
              Your data
            </h2>
            <p className="text-ink-muted text-ui">
              One file with your conversations, mixtures, evaluations and keys. Secrets are not in it.
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            <a href="/api/account/export" download className={buttonClass('outline')}>
              Export everything
            </a>
            <ErasePerson id={person.id} name={person.name} onErased={() => location.assign('/login')} />
          </div>
        </section>
      </div>
    </div>
  );
}
