'use client';

import clsx from 'clsx';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useProviders } from '@/lib/client/queries/use-providers';
import { EndpointDialog } from './endpoint-dialog';
import { ProviderRow } from './provider-row';

/** The providers and their configuration. */
export function Providers() {
  const { data, error } = useProviders();
  const [adding, setAdding] = useState(false);
  return (
    <section className="flex flex-col gap-3" aria-labelledby="providers">
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <h2 id="providers" className="font-semibold text-ui">
            Providers
          </h2>
          <p className="text-ink-muted text-ui">
            A key is kept encrypted on this server and never shown again.
          </p>
        </div>
        <Button look="outline" onClick={() => setAdding(true)}>
          Add an endpoint
        </Button>
      </div>
      {error !== null && <p className="text-danger-ink text-ui">{error.message}</p>}
      {data !== undefined && (
        <ul className="divide-y rounded-xl border bg-surface">
          {data.items.map((provider) => (
            <ProviderRow key={provider.id} provider={provider} />
          ))}
          <OllamaRow {...data.ollama} />
        </ul>
      )}
      {adding && <EndpointDialog onClosed={() => setAdding(false)} />}
    </section>
  );
}

function OllamaRow({ baseUrl, found }: { baseUrl: string; found: boolean }) {
  return (
    <li className="flex items-center gap-2.5 px-3.5 py-3">
      <span
        aria-hidden
        className={clsx('size-2 shrink-0 rounded-full', found ? 'bg-ok' : 'bg-line-strong')}
      />
      <div className="min-w-0 flex-1">
        <h3 className="font-medium text-ui">Ollama</h3>
        <p className="text-ink-muted text-small [overflow-wrap:anywhere]">
          {found ? `found at ${baseUrl}` : `not found at ${baseUrl}`}
        </p>
      </div>
    </li>
  );
}
