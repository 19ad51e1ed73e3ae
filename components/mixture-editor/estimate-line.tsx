'use client';

import { infoOf, useKnownModels } from '@/components/mixture-editor/model-picker/known-models';
import { aboutMoney, plural } from '@/lib/format/quantities';
import { estimateMixture } from '@/lib/mixture/estimate-run';
import { mixtureDefaults } from '@/lib/mixture/mixture-defaults';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { LatencyWords } from './latency-summary';

/** The estimate for one question with the current draft. */
export function EstimateLine({ mixture }: { mixture: Mixture }) {
  const known = useKnownModels();
  const { calls, mostCalls, maxOutputTokens, costUsd, unpricedCalls } = estimateMixture(
    mixture,
    (reference) => infoOf(known, reference)?.price ?? null,
  );
  const bound = Number.isFinite(maxOutputTokens) ? maxOutputTokens.toLocaleString('en') : '–';
  return (
    <p className="min-w-0 flex-1 text-ink-muted text-small">
      A question asks {plural(mixture.layers.length + 1, 'layer')}, {plural(calls, 'call')}
      {mostCalls > calls && ` (at most ${mostCalls})`}, at most {bound} tokens written{answerWords(mixture)}.{' '}
      {known.loaded ? costWords(costUsd, unpricedCalls) : ''} <LatencyWords mixture={mixture} />
    </p>
  );
}

/** An answer without a limit is assumed to be as long as a proposal may be. */
function answerWords({ aggregator }: Mixture): string {
  if (aggregator.maxOutputTokens !== undefined) return '';
  return `, with an answer of ${mixtureDefaults.maxOutputTokens.toLocaleString('en')}`;
}

function costWords(cost: { low: number; high: number } | null, unpricedCalls: number): string {
  if (cost === null) return 'Cost unknown: no price is known.';
  const unknown = unpricedCalls === 0 ? '' : `, and ${plural(unpricedCalls, 'call')} of unknown price`;
  if (cost.high === 0) return `No cost${unknown}.`;
  return `Costs from ${aboutMoney(cost.low)} to ${aboutMoney(cost.high)} when answers are as long as they may${unknown}.`;
}
