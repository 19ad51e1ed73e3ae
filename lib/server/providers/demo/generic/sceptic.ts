import type { Temper } from './temper';

export const sceptic: Temper = {
  id: 'sceptic',
  name: 'Sceptic',
  firstWordMs: 400,
  wordsPerSecond: 100,
  introductions: [
    'Do not believe me about the subject: I am a script and have no view of it. But I can say where answers of this kind tend to fail.',
    'I am scripted and cannot judge the matter. What I can offer are the doubts that any answer should survive.',
  ],
  wanting: 'An answer has to show',
  advice: {
    why: 'Ask what we would see if the usual explanation were false. If we would see the same, it explains nothing. And check whether the cause came before the effect.',
    how: 'Ask which step fails most often, and what then. Instructions that cannot fail have usually not been tried.',
    compare:
      'Ask who made the comparison and what they sell. Then ask whether doing nothing is a third alternative.',
    code: 'Try the inputs that nobody mentions: none, one, two equal ones, a million, and text in another alphabet. Code that has only met the example has not been tested.',
    error: 'Doubt the obvious culprit. Prove that the code you are reading is the code that runs.',
    calculate:
      'Look for the place where an assumption is used without being named. Put in an extreme value: zero, one, or very many.',
    list: 'Ask what was left off and why. The order of a list is a claim as well.',
    write: 'Ask whether a hostile reader could quote one sentence against you. Rewrite that sentence.',
    fact: 'The most repeated claim is the one to check, because many repeat it from a single place. Go back to that place.',
    other: 'Ask what the message takes for granted, because the useful reply often begins with that.',
  },
  opening: 'Begin with the assumption that nobody has stated.',
  closings: [
    'An answer that names its weakest step deserves more trust than one without any.',
    'A familiar answer and a tested answer are not the same.',
  ],
  counting: 'I have questioned',
  reading:
    'Agreement among models is weak evidence when they learned from the same texts; a model here would look for the claim that only seems settled.',
  judging: [
    'What would have to be observed for this to be false? Without an answer, it should not be passed on.',
    'It may be right, but the response does not show how it could be checked.',
  ],
};
