/** A majority vote in words. Pure. */
import { majorityVote } from './majority-vote';

export interface VotedAnswer {
  /** The place of the proposal that stands. */
  call: string;
  note: string;
}

/** Characters of an answer that a sentence quotes. */
const longestQuotation = 80;

/**
 * The vote on the final answers of these proposals, the earliest first; null where none has one.
 * "4 of 6 proposals answer 42."
 */
export function voteOn(proposals: readonly { call: string; text: string }[]): VotedAnswer | null {
  const vote = majorityVote(proposals.map(({ text }) => text));
  const proposal = proposals[vote?.proposal ?? -1];
  if (vote === null || proposal === undefined) return null;
  const answer = quoted(vote.answer);
  const { length } = proposals;
  if (length === 1) return { call: proposal.call, note: `The only proposal answers ${answer}.` };
  const verb = vote.votes === 1 ? 'answers' : 'answer';
  const tie = vote.tied ? ' Another answer has as many votes: the one that was given first counts.' : '';
  return { call: proposal.call, note: `${vote.votes} of ${length} proposals ${verb} ${answer}.${tie}` };
}

function quoted(answer: string): string {
  return answer.length > longestQuotation ? `${answer.slice(0, longestQuotation)}…` : answer;
}
