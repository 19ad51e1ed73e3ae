'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { toasts } from '@/components/ui/toast';
import { messageOf } from '@/lib/api/api-client';
import { useRevokeApiKey } from '@/lib/client/queries/use-api-keys';
import type { ApiKeyEntry } from '@/lib/contract/api-key-contract';
import { plainName } from '@/lib/format/plain-name';
import { money, plural } from '@/lib/format/quantities';
import { ApiKeyDialog } from './api-key-dialog';

/** One API key: its limits, its usage, and its actions. */
export function ApiKeyRow({ entry }: { entry: ApiKeyEntry }) {
  const { id } = entry;
  const name = plainName(entry.name);
  const [state, setState] = useState<'shown' | 'changing' | 'revoking'>('shown');
  const revoke = useRevokeApiKey(id);
  const onError = (error: Error) => toasts.add({ title: messageOf(error) });
  return (
    <li className="flex flex-wrap items-center gap-x-2.5 gap-y-2 px-3.5 py-3" aria-label={name}>
      <div className="min-w-[200px] flex-1">
        <h3 className="font-medium text-ui [overflow-wrap:anywhere]">{name}</h3>
        <p className="text-ink-muted text-small [overflow-wrap:anywhere]">{wordsOf(entry)}</p>
      </div>
      {state === 'revoking' ? (
        <div className="flex flex-wrap gap-1.5">
          <Button
            look="danger"
            autoFocus
            disabled={revoke.isPending}
            onClick={() => revoke.mutate(undefined, { onError })}
          >
            Revoke permanently
          </Button>
          <Button onClick={() => setState('shown')}>Cancel</Button>
        </div>
      ) : (
        <div className="flex flex-wrap gap-1.5">
          <Button look="outline" aria-label={`Change ${name}`} onClick={() => setState('changing')}>
            Change
          </Button>
          <Button look="danger" aria-label={`Revoke ${name}`} onClick={() => setState('revoking')}>
            Revoke
          </Button>
        </div>
      )}
      {state === 'changing' && <ApiKeyDialog entry={entry} onClosed={() => setState('shown')} />}
    </li>
  );
}

function wordsOf(entry: ApiKeyEntry): string {
  const { lastFour, budgetPerDayUsd, spentTodayUsd, requestsPerMinute, mixtures, keeps, layers } = entry;
  const spent =
    budgetPerDayUsd === null ? money(spentTodayUsd) : `${money(spentTodayUsd)} of ${money(budgetPerDayUsd)}`;
  return [
    `ending …${lastFour}`,
    `${spent} today`,
    ...(requestsPerMinute === null ? [] : [`${plural(requestsPerMinute, 'request')} a minute`]),
    ...(mixtures === null ? [] : [mixtures.length === 0 ? 'no mixture' : `only ${mixtures.join(', ')}`]),
    ...(keeps ? [] : ['stores nothing']),
    ...(layers === 'off' ? [] : [`layers as reasoning: ${layers === 'titles' ? 'summary' : layers}`]),
    entry.lastUsedAt === null ? 'never used' : `used ${used.format(new Date(entry.lastUsedAt))}`,
  ].join(' · ');
}

const used = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
