'use client';

import { useState } from 'react';
import { KeyForm } from '@/components/settings/provider-key-form';
import { TestResult } from '@/components/settings/test-result';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form/form-error';
import {
  useForgetOwnKey,
  useOwnKeys,
  useSetOwnKey,
  useTestProvider,
} from '@/lib/client/queries/use-providers';
import type { OwnKey } from '@/lib/contract/providers/provider-contract';

/** The person's own keys of providers, which take precedence over the team's. */
export function OwnKeyList() {
  const { data, error } = useOwnKeys();
  return (
    <section className="flex flex-col gap-3" aria-labelledby="own-keys">
      <div>
        <h2 id="own-keys" className="font-semibold text-ui">
          Your provider keys
        </h2>
        <p className="text-ink-muted text-ui">
          What you run uses them instead of the team’s keys. They are kept encrypted and never shown again.
        </p>
      </div>
      <FormError error={error} />
      <ul className="divide-y rounded-xl border bg-surface">
        {data?.items.map((entry) => (
          <OwnKeyRow key={entry.providerId} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function OwnKeyRow({ entry }: { entry: OwnKey }) {
  const { providerId, name, hasKey, problem } = entry;
  const [editing, setEditing] = useState(false);
  const change = useSetOwnKey(providerId);
  const forget = useForgetOwnKey(providerId);
  const test = useTestProvider(providerId);
  return (
    <li className="flex flex-col gap-2.5 px-3.5 py-2.5" aria-label={name}>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
        <div className="min-w-[150px] flex-1">
          <h3 className="font-medium text-ui">{name}</h3>
          <p className="text-ink-muted text-small">{stateOf(entry)}</p>
        </div>
        {!editing && (
          <div className="flex flex-wrap gap-1.5">
            {hasKey && (
              <Button
                look="outline"
                aria-label={`Test your key of ${name}`}
                disabled={test.isPending}
                onClick={() => test.mutate(undefined)}
              >
                {test.isPending ? 'Testing' : 'Test'}
              </Button>
            )}
            <Button
              look="outline"
              aria-label={`${hasKey ? 'Replace key' : 'Set a key'} of ${name}`}
              onClick={() => {
                test.reset();
                setEditing(true);
              }}
            >
              {hasKey ? 'Replace key' : 'Set a key'}
            </Button>
            {hasKey && (
              <Button
                look="danger"
                aria-label={`Remove your key of ${name}`}
                disabled={forget.isPending}
                onClick={() => {
                  test.reset();
                  forget.mutate();
                }}
              >
                Remove
              </Button>
            )}
          </div>
        )}
      </div>
      {problem !== null && <p className="text-danger-ink text-small">{problem}</p>}
      <FormError error={test.error ?? forget.error} />
      <TestResult result={test.data} />
      {editing && <KeyForm name={name} change={change} onClosed={() => setEditing(false)} />}
    </li>
  );
}

function stateOf({ hasKey, keyLastFour, teamHasKey }: OwnKey): string {
  if (hasKey) return keyLastFour === null ? 'your key is set' : `your key ending …${keyLastFour}`;
  return teamHasKey ? 'the team’s key is used' : 'no key';
}
