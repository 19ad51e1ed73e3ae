'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/form/field';
import { FormError } from '@/components/ui/form/form-error';
import { useErasePerson } from '@/lib/client/accounts/use-team';

interface EraseProps {
  id: string;
  name: string;
  onErased?: () => void;
}

/** Erases a person with everything that is theirs, after their name was typed. */
export function ErasePerson({ id, name, onErased }: EraseProps) {
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const erase = useErasePerson(id);
  return (
    <>
      <Button look="danger" aria-label={`Erase ${name}`} onClick={() => setAsking(true)}>
        Erase
      </Button>
      {asking && (
        <Dialog title={`Erase ${name}`} size="narrow" onClosed={() => setAsking(false)}>
          <div className="flex flex-col gap-4">
            <p className="text-ink-muted text-ui">
              This removes the account with its conversations, mixtures, datasets, evaluations, links and
              keys, also what was given to the team. It cannot be undone. What was spent stays in the team’s
              usage.
            </p>
            <Field label={`Type “${name}” to confirm`} value={typed} onValueChange={setTyped} />
            <FormError error={erase.error} />
            <Button
              look="danger"
              disabled={typed.trim() !== name.trim() || erase.isPending}
              onClick={() => erase.mutate(undefined, { onSuccess: onErased })}
            >
              Erase for good
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
