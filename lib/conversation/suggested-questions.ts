/** The questions that the start page suggests. The demo voices have hand-written texts for each. */
export const suggestedQuestions = {
  sky: 'Why is the sky blue, and when is it red?',
  database: 'Postgres or SQLite for a small team’s internal tool?',
  searchBox: 'My search box shows old results when I type fast. How do I fix it?',
  positiveTest: 'A test that is 99% accurate says I am ill. How likely is that?',
} as const;
