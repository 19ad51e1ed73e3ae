'use client';

import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form/form-error';
import { useAddPasskey, usePasskeys, useRemovePasskey } from '@/lib/client/accounts/use-own-account';
import { atTime } from '../at-time';

/** Passkeys (WebAuthn): logins without a password. */
export function Passkeys() {
  const { data: passkeys, error } = usePasskeys();
  const add = useAddPasskey();
  const remove = useRemovePasskey();
  return (
    <section className="flex flex-col gap-3" aria-labelledby="passkeys">
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <h2 id="passkeys" className="font-semibold text-ui">
            Passkeys
          </h2>
          <p className="text-ink-muted text-ui">
            Log in with your fingerprint, face or security key instead of the password.
          </p>
        </div>
        <Button look="outline" disabled={add.isPending} onClick={() => add.mutate(deviceName())}>
          Add passkey
        </Button>
      </div>
      <FormError error={error ?? add.error ?? remove.error} />
      {passkeys !== undefined && passkeys.length > 0 && (
        <ul className="divide-y rounded-xl border bg-surface">
          {passkeys.map(({ id, name = 'Passkey', createdAt }) => (
            <li key={id} className="flex items-center gap-3 px-3.5 py-2.5">
              <p className="min-w-0 flex-1 text-ui [overflow-wrap:anywhere]">
                {name} <span className="text-ink-muted text-small">added {atTime(createdAt)}</span>
              </p>
              <Button
                look="danger"
                aria-label={`Remove ${name}`}
                disabled={remove.isPending}
                onClick={() => remove.mutate(id)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What tells the passkey from others: the browser's system. */
function deviceName(): string {
  const system = /Windows|Mac OS X|Android|iPhone|iPad|Linux/.exec(navigator.userAgent)?.[0] ?? 'this device';
  return `Passkey of ${system === 'Mac OS X' ? 'a Mac' : system}`;
}
