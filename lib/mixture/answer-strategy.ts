/** How the proposals of the last layer become the answer. */
export const answerStrategies = ['synthesize', 'majority-vote', 'rank'] as const;

export type AnswerStrategy = (typeof answerStrategies)[number];

/** Whether the aggregator writes the answer, as in the paper. */
export function isSynthesis({ strategy }: { strategy?: AnswerStrategy }): boolean {
  return strategy === undefined || strategy === 'synthesize';
}
