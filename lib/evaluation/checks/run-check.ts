import { RE2JS } from 're2js';
import { boxedAnswer, choiceLetter, hashedAnswer } from '@/lib/moa/vote/final-answer';
import { lastNumber } from '@/lib/moa/vote/numbers';
import type { Check } from './check';
import { comparableText, comparableWords } from './comparable-text';

export interface CheckResult {
  /** From 0 to 1. Only a set of facts can be right in part. */
  score: number;
  passed: boolean;
  /** What was expected and found, as a sentence. */
  words: string;
}

/** Longer answers are cut: a check reads the end of the text, where the final answer is, and no more than this. */
const longestRead = 200_000;

/** Scores an answer. What cannot be read is wrong and says so. */
export function runCheck(check: Check, answer: string): CheckResult {
  const text = answer.slice(-longestRead);
  switch (check.kind) {
    case 'exact':
      return matchExactly(check.answers, text);
    case 'number':
      return matchNumber(check.value, check.tolerance, text);
    case 'choice':
      return result(choiceLetter(text) === check.letter, check.letter, choiceLetter(text));
    case 'regex': {
      const matched = RE2JS.compile(check.pattern).test(text);
      return {
        ...outcome(matched),
        words: `The answer ${matched ? 'matches' : 'does not match'} ${check.pattern}`,
      };
    }
    case 'facts':
      return findFacts(check.facts, text);
  }
}

function matchExactly(answers: readonly string[], text: string): CheckResult {
  const found = statedAnswer(text);
  const accepted = answers.map(comparableText);
  return result(accepted.includes(comparableText(found)), answers.join(' or '), found.slice(0, 100));
}

/** The marked answer, else what follows "Answer:" on the last line, else the last line. */
function statedAnswer(text: string): string {
  const marked = boxedAnswer(text) ?? hashedAnswer(text);
  if (marked !== null) return marked;
  const last = text.trim().split('\n').at(-1) ?? '';
  return /\banswer(?: is|:)[\s*:]{0,5}(.*)$/iu.exec(last)?.[1] ?? last;
}

function matchNumber(value: number, tolerance: number, text: string): CheckResult {
  const found = lastNumber(boxedAnswer(text) ?? hashedAnswer(text) ?? text);
  // Values such as 0.1 + 0.2 differ from 0.3 in the last binary digit only.
  const rounding = 1e-12 * (Math.abs(value) + tolerance);
  const passed = found !== null && Math.abs(found - value) <= tolerance + rounding;
  return result(passed, tolerance === 0 ? String(value) : `${value} ± ${tolerance}`, found);
}

function findFacts(facts: readonly (string | string[])[], text: string): CheckResult {
  const words = comparableWords(text);
  const missing = facts.filter((fact) => ![fact].flat().some((form) => occurs(form, words)));
  const score = (facts.length - missing.length) / facts.length;
  return {
    score,
    passed: missing.length === 0,
    words:
      missing.length === 0
        ? `All ${facts.length} facts occur.`
        : `Missing: ${missing.map((fact) => [fact].flat()[0]).join('; ')}.`,
  };
}

/** Scripts without spaces between words have no word boundaries to respect. */
function occurs(fact: string, words: string): boolean {
  const form = comparableWords(fact);
  return words.includes(
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(fact) ? form.trim() : form,
  );
}

function result(passed: boolean, expected: string, found: string | number | null): CheckResult {
  const ending = found === null || found === '' ? 'found no answer' : `found ${found}`;
  return { ...outcome(passed), words: `Expected ${expected}, ${ending}.` };
}

function outcome(passed: boolean): { score: number; passed: boolean } {
  return { score: passed ? 1 : 0, passed };
}
