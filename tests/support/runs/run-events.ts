/** Events of a scripted run with two layers of two proposers and an aggregator. */

import { reduce } from '@/lib/moa/events/reduce';
import type { CallFinished, RunEvent, RunFinished } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { noUsage } from '@/lib/spending/token-usage';

const at = '2026-01-01T00:00:00.000Z';
const proposer = { model: 'demo/careful' };

export const started: RunEvent = {
  type: 'run.started',
  runId: 'r',
  mixture: {
    name: 'Two layers of two',
    layers: [{ proposers: [proposer, proposer] }, { proposers: [proposer, proposer] }],
    aggregator: { model: 'demo/editor' },
  },
  startedAt: at,
  estimatedCostUsd: null,
};

export function asks(call: string): RunEvent {
  return { type: 'call.started', call, model: 'demo/careful', startedAt: at, attempt: 1 };
}

export function waits(call: string): RunEvent {
  return { type: 'call.queued', call, at };
}

export function writes(call: string, text: string): RunEvent {
  return { type: 'call.delta', call, text };
}

export function ends(
  call: string,
  status: CallFinished['status'] = 'succeeded',
  details: Partial<CallFinished> = {},
): RunEvent {
  return { type: 'call.finished', call, status, usage: noUsage, costUsd: null, durationMs: 1, ...details };
}

export function layerEnds(layer: number, references: string[]): RunEvent {
  return { type: 'layer.finished', layer, references, reason: 'all', at };
}

export function runEnds(status: RunFinished['status'], answerCalls: string[], error?: string): RunEvent {
  return { type: 'run.finished', status, answerCalls, error, finishedAt: at, durationMs: 9 };
}

/** The state of the run after its start event and the given events. */
export function runAfter(...events: RunEvent[]): RunState {
  const run = [started, ...events].reduce<RunState | null>(reduce, null);
  if (run === null) throw new Error('The run emitted no event');
  return run;
}
