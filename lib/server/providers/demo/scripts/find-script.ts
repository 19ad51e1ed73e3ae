import { database } from './database/database-script';
import { positiveTest } from './positive-test/positive-test-script';
import type { Script } from './script';
import { searchBox } from './search-box/search-box-script';
import { sky } from './sky/sky-script';

export const scripts: readonly Script[] = [sky, database, searchBox, positiveTest];

/** A suggested question has at most as many characters, with some room for spaces and other wordings. */
const longestQuestion = 200;

/** Words that a question may have whatever it asks. */
const functionWords = new Set(
  (
    'a an and am are at be because but by can could do does for from gets give have how i if in is it its me my of on or our ' +
    'please should so some tell than that the them then there they this to us was we what whats when where whether while who ' +
    'why will with would you s'
  ).split(' '),
);

/** The script of a suggested question, or of one that asks the same in other words. */
export function findScript(question: string): Script | null {
  if (question.length > longestQuestion) return null;
  const words = wordsOf(question);
  return scripts.find((script) => asks(words, script)) ?? null;
}

function asks(words: string[], { question, wording: { needs, may } }: Script): boolean {
  const known = new Set([...wordsOf(question), ...needs.flat(), ...may]);
  return (
    needs.every((group) => group.some((word) => words.includes(word))) &&
    words.every((word) => known.has(word) || functionWords.has(word))
  );
}

function wordsOf(question: string): string[] {
  return (
    question
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
