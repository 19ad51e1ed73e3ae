/**
 * The spans of a run that has ended: the run, its layers, their calls. Names and attributes are those of OpenTelemetry's
 * GenAI semantic conventions (semantic-conventions 1.45) where they have one, else `strata.*`. Pure.
 */
import { SpanKind } from '@opentelemetry/api';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { callSpan } from './call-span';
import type { SpanPlan } from './span-plan';
import { runContent } from './traced-content';
import type { TracedRun } from './traced-run';

export function spansOfRun(traced: TracedRun): SpanPlan {
  const { run, conversationId, requestId, withContent } = traced;
  const startMs = Date.parse(run.startedAt);
  const endMs = run.finishedAt === null ? startMs : Date.parse(run.finishedAt);
  const made = run.calls.filter(({ startedAt, reused }) => startedAt !== null && !reused);
  const layers = [...new Set(made.map(({ layer }) => layer))];
  return {
    name: `invoke_workflow ${run.mixture.name}`,
    kind: SpanKind.INTERNAL,
    startMs,
    endMs,
    attributes: {
      'gen_ai.operation.name': 'invoke_workflow',
      'gen_ai.workflow.name': run.mixture.name,
      'gen_ai.conversation.id': conversationId ?? undefined,
      'strata.run.id': run.id,
      'strata.request.id': requestId ?? undefined,
      'strata.run.status': run.status,
      'strata.run.reused_calls': run.calls.filter(({ reused }) => reused).length,
      'strata.cost.usd': run.costUsd ?? undefined,
      ...(hasFailed(run) && { 'error.type': run.status }),
      ...(withContent && runContent(traced)),
    },
    hasFailed: hasFailed(run),
    events: [],
    children: layers.map((layer) =>
      layerSpan(
        traced,
        layer,
        made.filter((call) => call.layer === layer),
        endMs,
      ),
    ),
  };
}

function hasFailed({ status }: RunState): boolean {
  return status === 'failed' || status === 'interrupted';
}

/** @param latestMs for calls whose end is not known. */
function layerSpan(traced: TracedRun, layer: number, calls: CallState[], latestMs: number): SpanPlan {
  const spans = calls.map((call) => callSpan(call, traced, latestMs));
  const ended = traced.run.layers.find((candidate) => candidate.layer === layer);
  return {
    name: `layer ${layer}`,
    kind: SpanKind.INTERNAL,
    startMs: Math.min(...spans.map(({ startMs }) => startMs)),
    endMs: Math.max(...spans.map(({ endMs }) => endMs)),
    attributes: {
      'strata.layer': layer,
      'strata.layer.end': ended?.reason,
      'strata.layer.references': ended?.references.length,
    },
    hasFailed: calls.every(({ status }) => status === 'failed' || status === 'timed_out'),
    events: [],
    children: spans,
  };
}
