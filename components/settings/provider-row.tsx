'use client';

import clsx from 'clsx';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { toasts } from '@/components/ui/toast';
import { messageOf } from '@/lib/api/api-client';
import { useChangeProvider, useForgetProvider, useTestProvider } from '@/lib/client/queries/use-providers';
import type { ProviderEntry } from '@/lib/contract/providers/provider-contract';
import { EndpointDialog } from './endpoint-dialog';
import { KeyForm } from './provider-key-form';
import { TestModelForm } from './test-model-form';
import { TestResult } from './test-result';

/** One provider: its configuration and its actions. */
export function ProviderRow({ provider }: { provider: ProviderEntry }) {
  const { id, name, kind, source, variable, problem } = provider;
  const [editing, setEditing] = useState(false);
  const change = useChangeProvider(id);
  const forget = useForgetProvider(id);
  const test = useTestProvider(id);
  const ownEndpoint = kind === 'endpoint' && source === 'settings';
  const onError = (error: Error) => toasts.add({ title: messageOf(error) });
  function edit() {
    test.reset();
    setEditing(true);
  }
  return (
    <li className="flex flex-col gap-2.5 px-3.5 py-3" aria-label={name}>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
        <span
          aria-hidden
          className={clsx(
            'size-2 shrink-0 rounded-full',
            problem !== null || test.data?.ok === false
              ? 'bg-danger'
              : source === null
                ? 'bg-line-strong'
                : 'bg-ok',
          )}
        />
        <div className="min-w-[150px] flex-1">
          <h3 className="font-medium text-ui [overflow-wrap:anywhere]">{name}</h3>
          <p className="text-ink-muted text-small [overflow-wrap:anywhere]">{stateOf(provider)}</p>
        </div>
        {!editing && (
          <div className="flex flex-wrap gap-1.5">
            {source !== null && (
              <Button
                look="outline"
                aria-label={`${test.isPending ? 'Testing' : 'Test'} ${name}`}
                disabled={test.isPending}
                onClick={() => test.mutate(undefined, { onError })}
              >
                {test.isPending ? 'Testing' : 'Test'}
              </Button>
            )}
            {kind === 'known' && (
              <Button
                look="outline"
                aria-label={`${source === 'settings' ? 'Replace key' : 'Set a key'} of ${name}`}
                onClick={edit}
              >
                {source === 'settings' ? 'Replace key' : 'Set a key'}
              </Button>
            )}
            {ownEndpoint && (
              <Button look="outline" aria-label={`Change ${name}`} onClick={edit}>
                Change
              </Button>
            )}
            {source === 'settings' && (
              <Button
                look="danger"
                aria-label={ownEndpoint ? `Remove ${name}` : `Remove the key of ${name}`}
                disabled={forget.isPending}
                onClick={() => {
                  test.reset();
                  forget.mutate(undefined, { onError });
                }}
              >
                Remove
              </Button>
            )}
          </div>
        )}
      </div>
      {problem !== null && <p className="text-danger-ink text-small">{problem}</p>}
      <TestResult result={test.data} />
      {test.data?.ok === false && kind === 'endpoint' && (
        <TestModelForm name={name} onTest={(model) => test.mutate(model, { onError })} />
      )}
      {editing && kind === 'known' && (
        <KeyForm
          name={name}
          hint={source === 'environment' ? `Takes precedence over ${variable}.` : undefined}
          change={change}
          onClosed={() => setEditing(false)}
        />
      )}
      {editing && ownEndpoint && <EndpointDialog endpoint={provider} onClosed={() => setEditing(false)} />}
    </li>
  );
}

function stateOf({ id, kind, source, variable, hasKey, keyLastFour, baseUrl, headerNames }: ProviderEntry) {
  const key = !hasKey ? 'no key' : keyLastFour === null ? 'key set' : `key ending …${keyLastFour}`;
  const words = source === 'environment' ? `set by ${variable}` : key;
  if (kind === 'known') return words;
  const headers = headerNames.length === 0 ? [] : [`sends ${headerNames.join(', ')}`];
  return [`${id}/…`, baseUrl, words, ...headers].join(' · ');
}
