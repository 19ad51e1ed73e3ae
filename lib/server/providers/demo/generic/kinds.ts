import type { QuestionKind } from '../parse-question';

/** What the wording of a question suggests; "a request for code". */
export const kindNames: Readonly<Record<QuestionKind, string>> = {
  why: 'a question about a cause or a mechanism',
  how: 'a request for instructions',
  compare: 'a choice between alternatives',
  code: 'a request about code',
  error: 'a report of an error',
  calculate: 'a calculation or a proof',
  list: 'a request for a list',
  write: 'a request for a text',
  fact: 'a question about facts',
  other: 'a message of no particular kind',
};

/** What a good answer to each kind of question has. It states no facts, which a script cannot know. */
export const demands: Readonly<Record<QuestionKind, string>> = {
  why: 'a cause, the mechanism behind it, and a case that it does not explain',
  how: 'the steps in order, what each of them needs, and a way to tell that it worked',
  compare: 'one yardstick for all sides, and a decision for a named case',
  code: 'a signature, the edge cases, and a test that can fail',
  error: 'the first error message, the smallest input that causes it, and the last change before it appeared',
  calculate: 'the assumptions, each step from the last, and a rough estimate as a check',
  list: 'a rule for what belongs on the list, the entries, and a reason for their order',
  write: 'a reader, a tone, and the one thing that the reader should remember',
  fact: 'a short answer, its source, and the date for which it holds',
  other: 'a statement of how the message is understood, a reply to it, and what remains open',
};
