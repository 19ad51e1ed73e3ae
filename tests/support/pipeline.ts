/** Runs a mixture over scripted models and returns all its events. */

import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { ModelInfo } from '@/lib/mixture/model-info';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { createRunControl, type RunControl } from '@/lib/moa/ports/run-control';
import { type RunInput, runMixture } from '@/lib/moa/run/run-mixture';
import { createRateLimitQueue } from '@/lib/server/providers/rate-limits/rate-limit-queue';
import type { Price } from '@/lib/spending/price';
import { type ManualClock, manualClock } from './manual-clock';
import type { ScriptedModel } from './scripted-model';

export interface PipelineOptions extends Pick<RunInput, 'systemPrompt' | 'since' | 'answer'> {
  mixture: Mixture;
  /** By model reference; a missing one is unavailable. */
  models: Record<string, ScriptedModel>;
  history?: RunInput['history'];
  question?: string;
  price?: Price | null;
  contextTokens?: number | null;
  kept?: RunInput['kept'];
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
  const events: RunEvent[] = [];
  const requests = new Map<string, CallRequest>();
  const control = createRunControl();
  const clock = manualClock();
  const state = () => {
    const reduced = events.reduce<RunState | null>(reduce, null);
    if (reduced === null) throw new Error('The run has told nothing yet');
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
    },
    {
      clock,
      random: () => 0,
      acquireLease: createRateLimitQueue(clock),
      // One token per word: a count that no other method produces.
      countTokens: (text) => text.match(/\S+/g)?.length ?? 0,
      redact: (text) => text,
      emit: (event) => events.push(event),
      requested: (call, request) => requests.set(call, request),
      models(reference) {
        const model = models[reference];
        if (model === undefined) return { ok: false, reason: `${reference} has no key.` };
        return { ok: true, model, info: infoOf(reference, price, options.contextTokens ?? null) };
      },
    },
    control,
  );
  return { events, requests, control, clock, state, finished: over.then(state) };
}

function infoOf(reference: string, price: Price | null, contextTokens: number | null): ModelInfo {
  return {
    reference,
    provider: 'test',
    name: reference,
    contextTokens,
    outputLimitTokens: null,
    reasoning: null,
    releaseDate: null,
    price,
    priceSource: null,
    scripted: false,
  };
}
