/** The messages about a run as lines of text. Pure. */

import { aboutMoney, callState, money, seconds, tokens } from '@/lib/format/quantities';
import { aggregatorOf, layerFacts, layerView, shapeOf, summaryOf } from '@/lib/format/run-summary';
import { isScripted } from '@/lib/mixture/model-reference';
import type { Disagreement, Point } from '@/lib/moa/events/disagreement';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';

/** "Demo · 3 layers, 13 calls · scripted demo, no AI", at the start. */
export function headingOf(run: RunState): string {
  const { mixture, calls, estimatedCostUsd } = run;
  const scripted = calls.every((call) => isScripted(call.model));
  const cost = estimatedCostUsd === null ? [] : [aboutMoney(estimatedCostUsd)];
  return [mixture.name, shapeOf(run).join(', '), ...(scripted ? ['scripted demo, no AI'] : cost)].join(' · ');
}

/** "3 layers · 13 calls · 1 failed · 12.3 s · $0.0123", at the end. */
export function figuresOfRun(run: RunState): string {
  return [...summaryOf(run), seconds(run.durationMs), money(run.costUsd)].join(' · ');
}

/** "Layer 2 of 3: waiting for 2 of 6, 4 done · 12 s"; empty when nothing is running. */
export function statusOf(run: RunState, nowMs: number): string {
  const call = run.calls.find(({ status }) => isOpen(status));
  if (run.status !== 'running' || call === undefined) return '';
  const elapsed = Math.max(0, Math.floor((nowMs - Date.parse(run.startedAt)) / 1000));
  return `${layerLine(call.layer, run)} · ${elapsed} s`;
}

/** "Layer 1 of 3: 5 done, 1 failed" */
export function layerLine(layer: number, run: RunState): string {
  const aggregator = aggregatorOf(run);
  const view = layerView(run, layer);
  const facts =
    aggregator?.layer === layer && view.steps.every(({ status }) => !isOpen(status))
      ? [callState(aggregator).word]
      : layerFacts(view, run);
  return `Layer ${layer} of ${run.mixture.layers.length + 1}: ${facts.join(', ')}`;
}

/** Why a call failed: "failed: Rate limit reached." Null where it did not. */
export function lossOf(call: CallState): string | null {
  if (call.status !== 'failed' && call.status !== 'timed_out') return null;
  return call.error === null ? callState(call).word : `${callState(call).word}: ${call.error.message}`;
}

/** How a finished call ended: "done · 3.2 s · 812 tok · $0.0021". */
export function endingOf(call: CallState): string {
  return [
    lossOf(call) ?? callState(call).word,
    ...(call.durationMs === null ? [] : [seconds(call.durationMs)]),
    ...(call.usage.outputTokens === null ? [] : [tokens(call.usage.outputTokens)]),
    ...(call.costUsd === null ? [] : [money(call.costUsd)]),
  ].join(' · ');
}

/** The list of disagreements, each point with the calls that hold it. */
export function disagreementText(found: Disagreement): string {
  const said = ({ point, heldBy }: Point) => `${point} (${heldBy.join(', ')})`;
  const groups: [heading: string, lines: string[]][] = [
    ['Agreed', found.consensus.map(said)],
    [
      'Contradicted',
      found.contradictions.map(({ about, claims }) => `${about}: ${claims.map(said).join(' / ')}`),
    ],
    ['Covered by some', found.partialCoverage.map(said)],
    ['Said by one', found.uniqueInsights.map(said)],
  ];
  return groups
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `${heading}:\n${lines.map((line) => `- ${line}\n`).join('')}`)
    .join('');
}
