'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { useApiKeys } from '@/lib/client/queries/use-api-keys';
import { ApiKeyDialog } from './api-key-dialog';
import { ApiKeyRow } from './api-key-row';

/** The keys of API clients, which use mixtures as models. */
export function ApiKeys() {
  const { data, error } = useApiKeys();
  const [making, setMaking] = useState(false);
  return (
    <section className="flex flex-col gap-3" aria-labelledby="api-keys">
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <h2 id="api-keys" className="font-semibold text-ui">
            API keys
          </h2>
          <p className="text-ink-muted text-ui">
            Any OpenAI client can use a mixture as a model
            {data?.neededBy === 'others' ? '; on this machine it needs no key.' : ', with a key.'}
          </p>
        </div>
        <Button look="outline" onClick={() => setMaking(true)}>
          Create key
        </Button>
      </div>
      <BaseUrl />
      {error !== null && <p className="text-danger-ink text-ui">{error.message}</p>}
      {data !== undefined && data.items.length > 0 && (
        <ul className="divide-y rounded-xl border bg-surface">
          {data.items.map((entry) => (
            <ApiKeyRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {making && <ApiKeyDialog onClosed={() => setMaking(false)} />}
    </section>
  );
}

function BaseUrl() {
  // The server does not know its public address.
  const [origin, setOrigin] = useState<string | null>(null);
  useEffect(() => setOrigin(location.origin), []);
  if (origin === null) return <p className="h-8" />;
  const url = `${origin}/v1`;
  return (
    <p className="flex h-8 items-center gap-1 text-ink-muted text-small">
      Base URL <code className="font-mono text-[12px] text-ink">{url}</code>
      <CopyButton text={url} label="Copy base URL" />
    </p>
  );
}
