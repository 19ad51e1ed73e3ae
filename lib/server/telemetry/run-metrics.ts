/** Counts runs and calls as they end. */
import { splitReference } from '@/lib/mixture/model-reference';
import type { CallFinished } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import type { RunObserver } from '@/lib/server/runs/run-observers';
import type { Metrics } from './metrics';

export function runMetrics(metrics: Metrics): RunObserver {
  return {
    happened(state, event) {
      if (event.type === 'call.finished') countCall(metrics, state, event);
      if (event.type !== 'run.finished') return;
      metrics.runs.inc({ status: event.status });
      metrics.runSeconds.observe(event.durationMs / 1000);
    },
  };
}

/** Of a call that was never made, nothing but its status. */
function countCall(metrics: Metrics, { calls }: RunState, event: CallFinished): void {
  const call = calls.find((candidate) => candidate.call === event.call);
  if (call === undefined || event.reused) return;
  const { provider } = splitReference(call.model);
  metrics.calls.inc({ provider, status: event.status });
  for (const { model, error } of call.failures)
    metrics.retries.inc({ provider: splitReference(model).provider, code: error.code });
  for (const [kind, tokens] of Object.entries(tokensOf(event)))
    if (tokens !== null) metrics.tokens.inc({ provider, kind }, tokens);
  if (event.costUsd !== null) metrics.cost.inc({ provider }, event.costUsd);
  if (call.ttftMs !== null) metrics.firstToken.observe({ provider }, call.ttftMs / 1000);
}

function tokensOf({ usage }: CallFinished) {
  return {
    input: usage.inputTokens,
    cached_input: usage.cachedInputTokens,
    output: usage.outputTokens,
    reasoning: usage.reasoningTokens,
  };
}
