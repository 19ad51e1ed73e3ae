/** Replaces the paper's instruction where the aggregator only picks a response. Names the responses as it does. */
export const rankingInstruction =
  'You have been provided with a set of responses from various models to the latest user query. ' +
  'Do not answer the query. Pick the one response that answers it best: ' +
  'the most correct, helpful and complete one. Some of them may be biased or incorrect. ' +
  'Reply with the number of that response and nothing else.';
