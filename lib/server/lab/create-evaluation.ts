/** Checks, estimates, stores and starts an evaluation. */
import type { z } from 'zod';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import type {
  AskedContender,
  Contender,
  createEvaluationBody,
  EvaluationEstimate,
} from '@/lib/contract/lab/evaluation-contract';
import { StrataError } from '@/lib/errors';
import { modelOfJudge } from '@/lib/evaluation/judging/judge';
import { newId } from '@/lib/new-id';
import { insertEvaluation } from '@/lib/server/db/queries/lab/evaluation-queries';
import {
  chosen,
  datasetOf,
  positionsOf,
  refusal,
  someSamples,
  unusable,
} from '@/lib/server/lab/planning/checks';
import { estimateEvaluation, isScripted } from '@/lib/server/lab/planning/estimate-evaluation';
import { enqueueEvaluation } from './lab-queue';

type Asked = z.output<typeof createEvaluationBody>;

interface Checked {
  dataset: Dataset;
  positions: number[];
  contenders: Contender[];
  estimate: EvaluationEstimate;
}

/** @throws StrataError `unprocessable` as `createEvaluation`. */
export async function estimateOf(asked: Asked): Promise<EvaluationEstimate> {
  return (await check(asked)).estimate;
}

/**
 * Starts an evaluation. @returns its id.
 * @throws StrataError `unprocessable` for an unknown dataset, a contender or a judge that cannot run here, and for a judge
 * that the dataset or the contenders have nothing for; `over_budget` when it is expected to exceed its own budget.
 */
export async function createEvaluation(asked: Asked): Promise<string> {
  const { dataset, positions, contenders, estimate } = await check(asked);
  const { budgetUsd, judges, experiment = null } = asked;
  const expected = estimate.costUsd?.expected ?? 0;
  if (budgetUsd !== null && expected > budgetUsd) {
    const detail = `is below the expected cost of $${expected.toPrecision(2)}`;
    throw new StrataError('over_budget', `The budget ${detail}. Raise it, or evaluate fewer samples.`, {
      fields: [{ path: '/budgetUsd', detail }],
    });
  }
  const id = newId();
  const name = asked.name ?? nameOf(contenders, dataset);
  await insertEvaluation(
    { id, name, datasetId: dataset.id, contenders, judges, experiment, search: null, budgetUsd, estimate },
    positions,
  );
  await enqueueEvaluation(id);
  return id;
}

async function check(asked: Asked): Promise<Checked> {
  const dataset = await datasetOf(asked.dataset);
  const contenders = withUniqueNames(await Promise.all(asked.contenders.map(contenderOf)));
  for (const [i, judge] of asked.judges.entries()) {
    const reason = unusable(judge, dataset, contenders.length);
    if (reason !== null) throw refusal(`/judges/${i}`, reason);
    const model = modelOfJudge(judge);
    if (model !== null) await chosen({ model }, `/judges/${i}/model`);
  }
  const positions = positionsOf(dataset, asked.samples ?? dataset.samples);
  const some = await someSamples(dataset.id, positions);
  const estimate = await estimateEvaluation({
    contenders,
    judges: asked.judges,
    samples: positions.length,
    some,
  });
  return { dataset, positions, contenders, estimate };
}

async function contenderOf(asked: AskedContender, i: number): Promise<Contender> {
  const { mixture, slug } = await chosen(asked, `/contenders/${i}`);
  return { name: asked.name ?? mixture.name, mixture, slug, scripted: isScripted(mixture) };
}

/** Two contenders of one name cannot be told apart: the second gets a number. */
function withUniqueNames(contenders: readonly Contender[]): Contender[] {
  const seen = new Map<string, number>();
  return contenders.map((contender) => {
    const count = (seen.get(contender.name) ?? 0) + 1;
    seen.set(contender.name, count);
    return count === 1 ? contender : { ...contender, name: `${contender.name.slice(0, 94)} (${count})` };
  });
}

function nameOf([first, second, ...rest]: readonly Contender[], dataset: Dataset): string {
  const others =
    second === undefined ? '' : rest.length === 0 ? ` and ${second.name}` : ` and ${rest.length + 1} more`;
  return `${first?.name ?? ''}${others} on ${dataset.name}`.slice(0, 100);
}
