import { suggestedQuestions } from './suggested-questions';

const titles: ReadonlyMap<string, string> = new Map([
  [suggestedQuestions.sky, 'Blue sky, red sunset'],
  [suggestedQuestions.database, 'Postgres or SQLite'],
  [suggestedQuestions.searchBox, 'Old results in a search box'],
  [suggestedQuestions.positiveTest, 'What a positive test means'],
]);

/** The title of a conversation that begins with a suggested question, where no language model writes one. */
export function suggestedTitle(question: string): string | null {
  return titles.get(question.trim()) ?? null;
}
