'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { messageOf } from '@/lib/api/api-client';
import { useChangeProvider } from '@/lib/client/queries/use-providers';
import type { ProviderEntry } from '@/lib/contract/provider-contract';

interface KeyFormProps {
  provider: ProviderEntry;
  onClosed: () => void;
}

/** Sets or replaces a known provider's key. */
export function KeyForm({ provider: { id, name, source, variable }, onClosed }: KeyFormProps) {
  const change = useChangeProvider(id);
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
        hint={source === 'environment' ? `Takes precedence over ${variable}.` : undefined}
      />
      {change.error !== null && (
        <p role="alert" className="text-danger-ink text-small">
          {messageOf(change.error)}
        </p>
      )}
      <div className="flex gap-1.5">
        <Button type="submit" look="solid" disabled={change.isPending || key.trim() === ''}>
          Save
        </Button>
        <Button onClick={onClosed}>Cancel</Button>
      </div>
    </form>
  );
}
