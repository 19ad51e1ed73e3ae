import type { AblationKind } from '@/lib/evaluation/experiments/ablation-contenders';

/** What each ablation answers, and how. */
export const ablationWords: Record<AblationKind, { question: string; about: string }> = {
  proposers: {
    question: 'Do more proposers help?',
    about: 'The first 1, 2, 3 and 6 proposers of each layer.',
  },
  diversity: {
    question: 'Are several models better than one?',
    about: 'Different proposers against the first one, asked as often.',
  },
  layers: {
    question: 'How many layers does it need?',
    about: '1 to 4 layers, the aggregator’s counted. A missing layer repeats the last.',
  },
  aggregators: {
    question: 'Which model aggregates best?',
    about: 'Each model of the mixture as the aggregator, with the same proposals.',
  },
  disagreement: {
    question: 'Does listing disagreements help?',
    about: 'With and without the list of what the proposals agree on.',
  },
  quorum: {
    question: 'Must it wait for all?',
    about: 'Waiting for all proposers against going on at a quorum.',
  },
};
