/** Ports of the pipeline over scripted models and a manual clock, with all that was emitted. */

import type { ModelInfo } from '@/lib/mixture/model-info';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import { createRateLimitQueue } from '@/lib/server/providers/rate-limits/rate-limit-queue';
import type { Price } from '@/lib/spending/price';
import { manualClock } from './manual-clock';
import type { ScriptedModel } from './scripted-model';

interface TestPortsOptions {
  /** By model reference; a model that is missing here is unavailable. */
  models?: Record<string, ScriptedModel>;
  price?: Price | null;
  contextTokens?: number | null;
}

export function testPorts({ models = {}, ...info }: TestPortsOptions = {}) {
  const events: RunEvent[] = [];
  const requests = new Map<string, CallRequest>();
  const clock = manualClock();
  const ports: RunPorts = {
    clock,
    random: () => 0,
    acquireLease: createRateLimitQueue(clock, () => null).foreground,
    // One token per word, a result that no real tokenizer produces.
    countTokens: (text) => text.match(/\S+/g)?.length ?? 0,
    redact: (text) => text,
    emit: (event) => events.push(event),
    requested: (call, request) => requests.set(call, request),
    models(reference) {
      const model = models[reference];
      if (model === undefined) return { ok: false, reason: `${reference} has no key.` };
      return { ok: true, model, info: modelInfo(reference, info) };
    },
  };
  return { ports, events, requests, clock };
}

export function modelInfo(
  reference: string,
  { price = null, contextTokens = null }: Pick<TestPortsOptions, 'price' | 'contextTokens'> = {},
): ModelInfo {
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
