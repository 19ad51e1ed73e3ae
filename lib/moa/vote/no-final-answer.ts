/** The note of an aggregator that wrote the answer because nothing could be voted on. */
export const noFinalAnswer = 'No proposal states a final answer, so the aggregator wrote one from them.';
