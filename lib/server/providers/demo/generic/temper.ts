import type { QuestionKind } from '../parse-question';
import type { ProposerId } from '../scripts/script';

/**
 * How a proposer treats any question but the suggested ones. It gives advice on method that fits the kind of the
 * question, and states nothing about the subject.
 */
export interface Temper {
  id: ProposerId;
  name: string;
  firstWordMs: number;
  wordsPerSecond: number;
  /** Says that the text is scripted. */
  introductions: readonly [string, ...string[]];
  /** Begins the sentence that names what a good answer has. */
  wanting: string;
  advice: Readonly<Record<QuestionKind, string>>;
  /** What comes first in an answer, in its opinion. One sentence. */
  opening: string;
  closings: readonly [string, ...string[]];
  /** Later layers: begins the sentence that says how many responses it read. */
  counting: string;
  /** Later layers: what it does with responses, before and after a quotation from one of them. */
  reading: string;
  judging: readonly [string, ...string[]];
}
