/** Parses the arguments of `strata lab run` and `strata lab search`. Pure. */
import { misused } from '@/lib/cli/command-failure';
import { filled, parsed } from '@/lib/cli/parse-options';
import type { NewEvaluation, ServerTask } from '../server-task';
import { readContender } from './read-contender';
import { checkScale, failUnderOf } from './read-fail-under';
import { readJudge } from './read-judge';
import { common, followOptions, numberOf, serverOptions, wholeOf, wholesOf } from './read-options';

const newOptions = {
  ...common,
  dataset: { type: 'string' },
  samples: { type: 'string' },
  budget: { type: 'string' },
  name: { type: 'string' },
  estimate: { type: 'boolean', default: false },
} as const;

const runOptions = {
  ...newOptions,
  ...followOptions,
  contender: { type: 'string', multiple: true },
  judge: { type: 'string', multiple: true },
} as const;

/** @throws Failure */
export function readRun(args: string[]): ServerTask {
  const { values } = parsed({ args, options: runOptions, allowPositionals: false });
  const { contender = [], judge = [] } = values;
  if (contender.length === 0) throw misused('Name who is evaluated: --contender <slug|file|provider/model>');
  const judges = needed(judge, '--judge checks').map(readJudge);
  const failUnder = failUnderOf(values['fail-under'], values.detach || values.estimate);
  const [first] = judges;
  if (failUnder !== null && first !== undefined) checkScale(failUnder, first);
  return {
    name: 'run',
    ...newEvaluation(values),
    contenders: contender.map(readContender),
    judges,
    detach: values.detach,
    failUnder,
  };
}

const searchOptions = {
  ...newOptions,
  model: { type: 'string', multiple: true },
  judge: { type: 'string' },
  proposers: { type: 'string' },
  layers: { type: 'string' },
  detach: { type: 'boolean', default: false },
} as const;

/** @throws Failure */
export function readSearch(args: string[]): ServerTask {
  const { values } = parsed({ args, options: searchOptions, allowPositionals: false });
  const { model = [] } = values;
  if (model.length < 2) throw misused('A search needs two models: --model <provider/model> --model …');
  const judge = filled('--judge', values.judge);
  if (judge === null) throw misused('Say who scores the answers: --judge checks');
  return {
    name: 'search',
    ...newEvaluation(values),
    models: model,
    judge: readJudge(judge),
    proposers: wholesOf('--proposers', values.proposers),
    layers: wholesOf('--layers', values.layers),
    detach: values.detach,
  };
}

function newEvaluation(values: {
  dataset?: string;
  samples?: string;
  budget?: string;
  name?: string;
  estimate: boolean;
  url?: string;
  json: boolean;
}): NewEvaluation & ReturnType<typeof serverOptions> {
  const dataset = filled('--dataset', values.dataset);
  if (dataset === null)
    throw misused('Name the questions: --dataset <id|name>. strata lab datasets lists them.');
  return {
    dataset,
    samples: wholeOf('--samples', values.samples),
    budgetUsd: numberOf('--budget', values.budget),
    title: filled('--name', values.name),
    estimate: values.estimate,
    ...serverOptions(values),
  };
}

function needed(given: string[], example: string): string[] {
  if (given.length === 0) throw misused(`Say who scores the answers: ${example}`);
  return given;
}
