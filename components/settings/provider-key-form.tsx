'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import { FormError } from '@/components/ui/form/form-error';

interface KeyFormProps {
  /** Of the provider. */
  name: string;
  hint?: string;
  change: {
    mutate: (body: { key: string }, options: { onSuccess: () => void }) => void;
    isPending: boolean;
    error: Error | null;
  };
  onClosed: () => void;
}

/** Sets or replaces a known provider's key. */
export function KeyForm({ name, hint, change, onClosed }: KeyFormProps) {
  const [key, setKey] = useState('');
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ key }, { onSuccess: onClosed });
      }}
    >
      <Field
        label={`Key of ${name}`}
        type="password"
        // Otherwise the browser would offer to save it, or fill in a password.
        autoComplete="new-password"
        autoFocus
        required
        value={key}
        onValueChange={setKey}
        hint={hint}
      />
      <FormError error={change.error} />
      <div className="flex gap-1.5">
        <Button type="submit" look="solid" disabled={change.isPending || key.trim() === ''}>
          Save
        </Button>
        <Button onClick={onClosed}>Cancel</Button>
      </div>
    </form>
  );
}
