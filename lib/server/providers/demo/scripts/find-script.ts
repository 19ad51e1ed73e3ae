import { database } from './database/database';
import { positiveTest } from './positive-test/positive-test';
import type { Script } from './script';
import { searchBox } from './search-box/search-box';
import { sky } from './sky/sky';

/** The README's examples ask it. */
const readmeQuestion = 'why is the sky blue';

export const scripts: readonly Script[] = [sky, database, searchBox, positiveTest];

/** A suggested question has at most as many characters, with some room for spaces. */
const longestQuestion = 200;

/** The script of a suggested question. Letter case, spaces, commas, quotation marks and final punctuation may differ. */
export function findScript(question: string): Script | null {
  if (question.length > longestQuestion) return null;
  const asked = comparable(question);
  return asked === readmeQuestion
    ? sky
    : (scripts.find((script) => comparable(script.question) === asked) ?? null);
}

function comparable(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/,/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.?!…]{1,20}$/, '');
}
