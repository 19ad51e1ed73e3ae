/** Recorders of usage: for runs of which nothing else is stored, and for listeners to the cost of calls. */

import type { CallFinished } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { currentPerson } from '@/lib/server/db/access/access';
import type { CountedUsage } from '@/lib/server/db/queries/spending/usage-queries';
import type { Ledger } from '@/lib/server/spending/ledger';
import type { UsageRow } from '@/lib/spending/usage-row';
import { usageRowOfCall } from '@/lib/spending/usage-row-of-call';
import type { RunRecorder } from './run-recorder';

/** @param mixtureName the name under which usage is counted. */
export function createUsageRecorder(ledger: Ledger<CountedUsage>, mixtureName: string): RunRecorder {
  // The person who asks now: a ledger is written for many.
  const person = currentPerson()?.id ?? null;
  return {
    changed(state, event) {
      if (event.type !== 'call.finished') return;
      const row = usageOf(state, event, mixtureName);
      if (row !== null)
        ledger.add(JSON.stringify([row.day, person, row.mixture, row.model]), { ...row, person });
    },
    requested() {},
  };
}

/** The same recorder with a listener for the cost of each call. */
export function spendingRecorder(recorder: RunRecorder, spent: (usd: number) => void): RunRecorder {
  return {
    ...recorder,
    changed(state, event) {
      recorder.changed(state, event);
      if (event.type === 'call.finished' && !event.reused && event.costUsd !== null) spent(event.costUsd);
    },
  };
}

/** As lib/server/db/queries/spending/usage-queries.ts counts stored calls; null for a call that was not made. */
function usageOf({ calls }: RunState, event: CallFinished, mixture: string): UsageRow | null {
  const call = calls.find((candidate) => candidate.call === event.call);
  if (call === undefined || call.startedAt === null || call.reused) return null;
  const { usage, costUsd, model } = call;
  const isUnpriced = costUsd === null && usage.outputTokens !== null;
  return usageRowOfCall({ mixture, model, usage, costUsd, isUnpriced }, new Date());
}
