import { finalAnswer } from './final-answer';

export interface Vote {
  /** The final answer that most proposals give. */
  answer: string;
  /** How many give it, of how many with a final answer. */
  votes: number;
  voters: number;
  /** The first proposal with this answer, as an index. */
  proposal: number;
  /** Whether another answer has as many votes. The answer that was given first wins. */
  tied: boolean;
}

/** Self-consistency (Wang et al., 2022): the most frequent final answer. Null when no proposal has one. */
export function majorityVote(proposals: readonly string[]): Vote | null {
  const answers = proposals.flatMap((text, proposal) => {
    const answer = finalAnswer(text);
    return answer === null ? [] : [{ answer, proposal }];
  });
  const groups = [...Map.groupBy(answers, ({ answer }) => answer).values()];
  const most = Math.max(0, ...groups.map((group) => group.length));
  const winners = groups.filter((group) => group.length === most);
  const first = winners[0]?.[0];
  if (first === undefined) return null;
  return { ...first, votes: most, voters: answers.length, tied: winners.length > 1 };
}
