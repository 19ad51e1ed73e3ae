/** What an evaluation will take, before anything runs: calls, cost and time. */
import type { Contender, EvaluationEstimate } from '@/lib/contract/lab/evaluation-contract';
import type { Sample } from '@/lib/evaluation/datasets/sample';
import { type Judge, modelOfJudge } from '@/lib/evaluation/judging/judge';
import { judgeWorkload } from '@/lib/evaluation/judging/judge-workload';
import { countTokens } from '@/lib/mixture/count-tokens';
import { measuredLatency } from '@/lib/mixture/estimate-latency';
import { estimateMixture, estimateRun } from '@/lib/mixture/estimate-run';
import { callCount } from '@/lib/mixture/limits';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { modelsOf, planOf } from '@/lib/mixture/plan';
import { sharedCalls } from '@/lib/moa/run/shared-calls';
import { modelSpeeds } from '@/lib/server/db/queries/providers/speed-queries';
import { costOfJudgement } from '@/lib/server/lab/judges/ask-judge';
import { callableModels, priceOf } from '@/lib/server/providers/registry/model-registry';
import { parallelSamples } from './parallel-samples';

/** Where a model was never measured: a typical call of a hosted model, and a scripted one. */
const typicalCallMs = 15_000;
const scriptedRunMs = 600;
const speedsOfDays = 30;

interface Question {
  contenders: readonly Contender[];
  judges: readonly Judge[];
  /** The number of samples, and some of them from which the rest is estimated. */
  samples: number;
  some: readonly Sample[];
}

interface Cost {
  low: number;
  expected: number;
  high: number;
}

export async function estimateEvaluation({
  contenders,
  judges,
  samples,
  some,
}: Question): Promise<EvaluationEstimate> {
  const mixtures = contenders.map(({ mixture }) => mixture);
  const share = some.length === 0 ? 0 : samples / some.length;
  const work = some.map((sample) => ({
    ...costsOfAnswers(mixtures, sample),
    ...judgements(judges, contenders, sample),
  }));
  const total = (of: (one: (typeof work)[number]) => number) =>
    share * work.reduce((sum, one) => sum + of(one), 0);
  const cost = {
    low: total(({ answers, judging }) => answers.low + judging.low),
    expected: total(({ answers, judging }) => answers.expected + judging.expected),
    high: total(({ answers, judging }) => answers.high + judging.high),
  };
  const models = [
    ...new Set([...mixtures.flatMap(modelsOf), ...judges.flatMap((judge) => modelOfJudge(judge) ?? [])]),
  ];
  const unpricedModels = models.filter((model) => priceOf(model) === null);
  return {
    samples,
    calls: Math.round(total(({ calls }) => calls)),
    judgeCalls: Math.round(total(({ judgeCalls }) => judgeCalls)),
    costUsd: unpricedModels.length === models.length ? null : cost,
    unpricedModels,
    durationMs: await durationOf(mixtures, samples),
  };
}

function costsOfAnswers(mixtures: readonly Mixture[], { turns }: Sample): { answers: Cost; calls: number } {
  const answers: Cost = { low: 0, expected: 0, high: 0 };
  let calls = 0;
  const before: Mixture[] = [];
  for (const mixture of mixtures.toSorted((a, b) => callCount(b) - callCount(a))) {
    const kept = mostShared(mixture, before);
    before.push(mixture);
    for (const [i] of turns.entries()) {
      const conversation = countTokens(turns.slice(0, i + 1).join('\n'));
      const reused = i === 0 ? kept : new Set<string>();
      const { expectedUsdByModel } = estimateRun(
        mixture,
        priceOf,
        { conversation, aggregatorOnly: 0 },
        reused,
      );
      const expected = Object.values(expectedUsdByModel).reduce((sum, usd) => sum + usd, 0);
      const { costUsd } = estimateMixture(mixture, priceOf);
      answers.expected += expected;
      answers.low += Math.min(expected, costUsd?.low ?? 0);
      answers.high += Math.max(expected, costUsd?.high ?? 0);
      calls += callCount(mixture) - reused.size;
    }
  }
  return { answers, calls };
}

/** The places of the calls that the mixture shares with the one that it shares most with. */
function mostShared(mixture: Mixture, before: readonly Mixture[]): Set<string> {
  const shared = before.map((donor) => {
    const calls = planOf(donor)
      .flat()
      .map((call) => ({ ...call, status: 'succeeded' as const }));
    return sharedCalls(mixture, { mixture: donor, calls });
  });
  const [most = []] = shared.toSorted((a, b) => b.length - a.length);
  return new Set(most.map(({ call }) => call));
}

function judgements(
  judges: readonly Judge[],
  contenders: readonly Contender[],
  sample: Sample,
): { judging: Cost; judgeCalls: number } {
  const judging: Cost = { low: 0, expected: 0, high: 0 };
  let judgeCalls = 0;
  for (const judge of judges) {
    const price = priceOf(modelOfJudge(judge) ?? '');
    for (const request of judgeWorkload(judge, contenders.length, sample)) {
      const { low, high } = costOfJudgement(request, { price });
      judging.low += (low ?? 0) * 0.6;
      judging.expected += low ?? 0;
      judging.high += high ?? 0;
      judgeCalls += 1;
    }
  }
  return { judging, judgeCalls };
}

/** The contenders answer a sample one after another; so many samples are worked on side by side. */
async function durationOf(mixtures: readonly Mixture[], samples: number): Promise<number> {
  const speeds = await modelSpeeds(new Date(Date.now() - speedsOfDays * 24 * 3600 * 1000));
  const speedOf = (reference: string) => speeds.find(({ model }) => model === reference);
  const runs = mixtures.map((mixture) => {
    if (isScripted(mixture)) return scriptedRunMs;
    return measuredLatency(mixture, speedOf)?.totalMs ?? typicalCallMs * (mixture.layers.length + 1);
  });
  const ofSample = runs.reduce((sum, ms) => sum + ms, 0);
  return Math.ceil(samples / parallelSamples) * ofSample;
}

export function isScripted(mixture: Mixture): boolean {
  return modelsOf(mixture).every((model) => {
    const resolved = callableModels().resolve(model);
    return resolved.ok && resolved.info.scripted;
  });
}
