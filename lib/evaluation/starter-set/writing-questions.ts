import type { StarterQuestion } from './starter-question';

export const writingQuestions: readonly StarterQuestion[] = [
  {
    question:
      'Write a short, friendly e-mail that tells a customer that their order will arrive three days late and what you offer instead.',
    reference:
      'Apologises once, names the new date, offers something concrete, and ends warmly, in under 120 words.',
  },
  {
    question: 'Write a limerick about a cat that is afraid of mice.',
    reference: 'Five lines with the rhymes AABBA, the limerick’s rhythm, and a joke in the last line.',
  },
  {
    question:
      'Write the opening paragraph of a detective story that takes place on a space station, without using the words "murder" and "dead".',
    reference: 'Sets the scene and a mystery, hints at a crime, and avoids both words.',
  },
  {
    question:
      'Argue for and against a four-day working week, in two paragraphs of equal length, and take a side at the end.',
    reference: 'Two balanced paragraphs with concrete arguments and a clear, reasoned conclusion.',
  },
  {
    question:
      'Invent a name and a slogan for a bicycle repair shop that only opens at night, and explain your choice in two sentences.',
    reference:
      'A name and a slogan that play on the night and on bicycles, and exactly two sentences of explanation.',
  },
];
