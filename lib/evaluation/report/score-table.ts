import type { ScoredAnswer } from './scored-answer';

/** One judge's scores: a row for each sample, a column for each contender. */
export interface ScoreTable {
  positions: number[];
  categories: (string | null)[];
  /** By contender, then by sample; null without a score. */
  scores: (number | null)[][];
  /** In Unicode code points, by contender, then by sample. */
  characters: number[][];
  thumbs: ('up' | 'down' | null)[][];
}

export function scoreTable(answers: readonly ScoredAnswer[], contenders: number, judge: number): ScoreTable {
  const rows = [...Map.groupBy(answers, ({ position }) => position)].toSorted(([a], [b]) => a - b);
  const column = <T>(value: (answer: ScoredAnswer) => T, missing: T) =>
    Array.from({ length: contenders }, (_, contender) =>
      rows.map(([, ofSample]) => {
        const answer = ofSample.find((candidate) => candidate.contender === contender);
        return answer === undefined ? missing : value(answer);
      }),
    );
  return {
    positions: rows.map(([position]) => position),
    categories: rows.map(([, [first]]) => first?.category ?? null),
    scores: column(({ scores }) => scores[judge] ?? null, null),
    characters: column(({ characters }) => characters, 0),
    thumbs: column<'up' | 'down' | null>(({ thumb }) => thumb, null),
  };
}
