import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import type { RankedContender } from '@/lib/contract/lab/search-contract';
import { money } from '@/lib/format/quantities';
import { scoreWords, statusWords } from '@/lib/reading/evaluation-words';
import { textTable } from './text-table';

/** What a search found: the best, and the best by price. */
export function searchText(evaluation: Evaluation): string {
  const { name, status, notice, search, contenders, judges, spentUsd } = evaluation;
  const outcome = search?.outcome ?? null;
  const head = [
    `${name}\n${statusWords[status]} · ${money(spentUsd)} spent`,
    ...(notice === null ? [] : [notice]),
  ];
  if (outcome === null) return [...head, 'It has no result yet.'].join('\n');
  const [judge = { form: 'checks' }] = judges;
  const row = ({ contender, score, samples, costUsd }: RankedContender) => [
    contenders[contender]?.name ?? '',
    scoreWords(score, judge),
    `${samples}`,
    money(costUsd),
  ];
  return [
    ...head,
    outcome.best === null ? 'No candidate has a score.' : `The best: ${row(outcome.best)[0]}`,
    ...(outcome.reason === 'budget' ? ['The budget ended it before its last round.'] : []),
    '',
    'The best by price',
    textTable([['Candidate', 'Score', 'Samples', 'Cost'], ...outcome.front.map(row)]),
  ].join('\n');
}
