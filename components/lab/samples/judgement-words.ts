/** Judgements as text. Pure. */
import type { Judgement } from '@/lib/contract/lab/evaluation-contract';
import type { Judge } from '@/lib/evaluation/judging/judge';

/** What was decided, as the contender `of` sees it: "Won", "7 of 10", "clarity 4, depth 5". */
export function valueWords(
  { value, contenders }: Pick<Judgement, 'value' | 'contenders'>,
  { form }: Pick<Judge, 'form'>,
  of: number,
  names: readonly string[],
): string {
  if (value === null || value === undefined) return 'No judgement';
  switch (form) {
    case 'checks':
      return value === 1 ? 'Right' : value === 0 ? 'Wrong' : `${Math.round(100 * Number(value))}% right`;
    case 'verdict': {
      if (value === 'tie') return 'Tied';
      const winner = value === 'a' ? contenders[0] : contenders[1];
      const loser = value === 'a' ? contenders[1] : contenders[0];
      if (winner === undefined || loser === undefined) return 'No judgement';
      return winner === of ? `Won against ${names[loser] ?? ''}` : `Lost to ${names[winner] ?? ''}`;
    }
    case 'preference': {
      const { preference, weighted } = value as { preference: number; weighted: boolean };
      const percent = `${(100 * (preference - 1)).toFixed(1)}% preferred`;
      return weighted ? percent : `${percent}, from the token alone`;
    }
    case 'rating':
      return `${Number(value)} of 10`;
    case 'skills':
      return Object.entries(value as Record<string, unknown>)
        .map(([skill, score]) => `${skill} ${typeof score === 'number' ? score : 'n/a'}`)
        .join(', ');
  }
}

/** What was judged, beside the answer itself: the turn, or the order of a comparison. Null for nothing to add. */
export function callWords(
  { call, contenders }: Pick<Judgement, 'call' | 'contenders'>,
  of: number,
  names: readonly string[],
): string | null {
  const order = call.split(':')[1];
  if (order !== undefined) {
    const shownFirst = order === 'aFirst' ? contenders[0] : contenders[1];
    return shownFirst === of ? 'shown first' : `${names[shownFirst ?? -1] ?? 'the other'} shown first`;
  }
  const turn = call.split('.')[1];
  return turn === undefined ? null : `turn ${turn}`;
}
