/** Runs a mixture over scripted models and returns all its events. */

import type { Mixture } from '@/lib/mixture/mixture-schema';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { createRunControl, type RunControl } from '@/lib/moa/ports/run-control';
import { type RunInput, runMixture } from '@/lib/moa/run/run-mixture';
import type { Price } from '@/lib/spending/price';
import type { ManualClock } from './manual-clock';
import type { ScriptedModel } from './scripted-model';
import { testPorts } from './test-ports';

export interface PipelineOptions extends Pick<RunInput, 'systemPrompt' | 'since' | 'answer'> {
  mixture: Mixture;
  /** By model reference; a model that is missing here is unavailable. */
  models: Record<string, ScriptedModel>;
  history?: RunInput['history'];
  question?: string;
  price?: Price | null;
  contextTokens?: number | null;
  kept?: RunInput['kept'];
  retry?: RunInput['retry'];
  continues?: RunInput['continues'];
  chosen?: RunInput['chosen'];
}

export interface Pipeline {
  readonly events: RunEvent[];
  readonly requests: Map<string, CallRequest>;
  readonly control: RunControl;
  readonly clock: ManualClock;
  state(): RunState;
  /** Resolves to the final state when the run has ended. */
  readonly finished: Promise<RunState>;
}

export function startPipeline(options: PipelineOptions): Pipeline {
  const { mixture, models, history = [], question = 'Why is the sky blue?', price = null } = options;
  const control = createRunControl();
  const { ports, events, requests, clock } = testPorts({
    models,
    price,
    contextTokens: options.contextTokens,
  });
  const state = () => {
    const reduced = events.reduce<RunState | null>(reduce, null);
    if (reduced === null) throw new Error('The run has emitted no event yet');
    return reduced;
  };
  const over = runMixture(
    {
      runId: 'run',
      mixture,
      history,
      question,
      systemPrompt: options.systemPrompt,
      since: options.since,
      answer: options.answer,
      estimatedCostUsd: null,
      kept: options.kept ?? [],
      retry: options.retry,
      continues: options.continues,
      chosen: options.chosen,
    },
    ports,
    control,
  );
  return { events, requests, control, clock, state, finished: over.then(state) };
}
