import type { StarterQuestion } from './starter-question';

export const reasoningQuestions: readonly StarterQuestion[] = [
  {
    question:
      'A clock strikes six times at six o’clock, and 5 seconds pass from the first to the last stroke. With the same pause between strokes, how many seconds pass from the first to the last stroke at twelve o’clock?',
    check: { kind: 'number', value: 11 },
    reference: 'Six strokes have five pauses of 1 second. Twelve strokes have eleven pauses: 11 seconds.',
  },
  {
    question:
      'All blips are blops. No blop is a blup. Which statement must be true?\nA) Some blips are blups.\nB) No blip is a blup.\nC) All blops are blips.\nD) Some blups are blops.\nAnswer with the letter.',
    check: { kind: 'choice', letter: 'B' },
    reference: 'B: every blip is a blop, and no blop is a blup.',
  },
  {
    question: 'Today is Wednesday. What day of the week was it 100 days ago? Answer with the day alone.',
    check: { kind: 'exact', answers: ['Monday'] },
    reference: '100 = 14·7 + 2, so it was two days before Wednesday: Monday.',
  },
  {
    question: 'A farm has hens and rabbits, 41 heads and 128 feet in all. How many rabbits are there?',
    check: { kind: 'number', value: 23 },
    reference: 'If all were hens, there would be 82 feet. The other 46 feet belong to 23 rabbits.',
  },
  {
    question:
      'Three boxes are labelled "apples", "oranges" and "apples and oranges". Every label is wrong. You may take one fruit out of one box. Which box do you choose, and why does that fruit settle the content of all three?',
    reference:
      'The box labelled "apples and oranges": it holds one kind only, the kind of the fruit. The box labelled with the other kind cannot hold it, nor only the first kind, so it is mixed; the last box holds the other kind.',
  },
];
