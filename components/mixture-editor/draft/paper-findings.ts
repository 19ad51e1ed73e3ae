/**
 * Findings of the Mixture-of-Agents paper (arXiv 2406.04692) about the choices in a mixture:
 * length-controlled win rates on AlpacaEval 2.0 in percent, for mixtures with two layers of models of 2024.
 */

interface RoleFinding {
  model: string;
  asAggregator: number;
  asProposer: number;
}

/** Table 4: as the aggregator over all six; as a proposer under Qwen1.5-110B. */
const roles: ReadonlyMap<string, RoleFinding> = new Map([
  ['together/Qwen/Qwen1.5-110B-Chat', { model: 'Qwen1.5 110B', asAggregator: 61.3, asProposer: 56.7 }],
  ['together/Qwen/Qwen1.5-72B-Chat', { model: 'Qwen1.5 72B', asAggregator: 59.3, asProposer: 53.3 }],
  ['together/meta-llama/Llama-3-70b-chat-hf', { model: 'Llama 3 70B', asAggregator: 45.0, asProposer: 60.6 }],
  ['together/microsoft/WizardLM-2-8x22B', { model: 'WizardLM-2', asAggregator: 52.9, asProposer: 63.8 }],
  [
    'together/mistralai/Mixtral-8x22B-Instruct-v0.1',
    { model: 'Mixtral 8x22B', asAggregator: 48.4, asProposer: 54.8 },
  ],
  ['together/databricks/dbrx-instruct', { model: 'DBRX', asAggregator: 41.5, asProposer: 55.1 }],
]);

/** Table 3: this many proposers under Qwen1.5-110B, all different or one model sampled repeatedly. */
const counts = [
  { proposers: 1, several: 47.8, one: 47.8 },
  { proposers: 2, several: 58.8, one: 54.5 },
  { proposers: 3, several: 58.0, one: 56.1 },
  { proposers: 6, several: 61.3, one: 56.7 },
] as const;

/** The source of a finding. */
export interface Source {
  name: string;
  address: string;
}

export const paper: Source = { name: 'arXiv 2406.04692', address: 'https://arxiv.org/abs/2406.04692' };

/** The effect of a deceptive proposer, and the remedy. */
export const deceptionFinding = {
  words:
    'One deceptive model of six took a mixture from 49.2% to 37.9%; grouping and filtering its references won most of it back.',
  source: { name: 'arXiv 2503.05856', address: 'https://arxiv.org/abs/2503.05856' } satisfies Source,
} as const;

/** The finding for a layer of this size: the nearest smaller measured size. */
export function findingOfLayer(size: number): string {
  const measured = counts.findLast(({ proposers }) => proposers <= size) ?? counts[0];
  const { proposers, several, one } = measured;
  if (proposers === 1) {
    return `One proposer: ${several.toFixed(1)}%. Two different ones reached ${counts[1].several}% (table 3).`;
  }
  const said = `${proposers} different models reached ${several.toFixed(1)}%, one model asked ${proposers} times ${one.toFixed(1)}%`;
  return `${said} (table 3).`;
}

/** The finding for this model as a proposer; null when it was not measured. */
export function findingOfProposer(model: string): string | null {
  const finding = roles.get(model);
  if (finding === undefined) return null;
  return `As a proposer ${finding.asProposer.toFixed(1)}%, as the aggregator ${finding.asAggregator.toFixed(1)}% (table 4).`;
}

/** The finding for more layers, all with Qwen1.5 110B as the aggregator. */
export const layersFinding =
  'Most of the gain comes with the first aggregation: one proposer had 47.8%, six in one layer 61.3%, six in two layers 65.1% (tables 2 and 3).';

/** The finding for a layer of a single model. */
export const selfFinding = {
  words:
    'Six samples of the best proposer had 65.7%, six different models 59.1%: what counts is how good they are.',
  source: { name: 'arXiv 2502.00674', address: 'https://arxiv.org/abs/2502.00674' } satisfies Source,
} as const;

/** The finding for reading in windows. */
export const windowsFinding = {
  words: 'As good as all at once, and for any number of them.',
  source: { name: 'Self-MoA-Seq, arXiv 2502.00674', address: selfFinding.source.address } satisfies Source,
} as const;

/** The finding for an aggregator that only picks. */
export const rankerFinding =
  'It reads the numbered proposals and replies with one number, so it writes little. In the paper synthesis beats such a ranker clearly (section 3.3).';

/** The finding for a majority vote. */
export const voteFinding = {
  words:
    'For questions with one final answer: a number, a letter, or what stands in \\boxed{}. The most frequent one wins, and no aggregator is asked; it writes the answer where no proposal has one.',
  source: {
    name: 'Self-consistency, arXiv 2203.11171',
    address: 'https://arxiv.org/abs/2203.11171',
  } satisfies Source,
} as const;

/** The finding for this aggregator; for one that was not measured, a general finding. */
export function findingOfAggregator(model: string): string {
  const finding = roles.get(model);
  if (finding !== undefined) {
    const { asAggregator, asProposer } = finding;
    return `${finding.model}: ${asAggregator.toFixed(1)}% as the aggregator, ${asProposer.toFixed(1)}% as a proposer (table 4).`;
  }
  return 'A good proposer is not always a good aggregator: WizardLM-2 had 63.8% as a proposer and 52.9% as the aggregator, Qwen1.5 110B 56.7% and 61.3% (table 4).';
}
