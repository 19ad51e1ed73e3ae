import type { StarterQuestion } from './starter-question';

export const languageQuestions: readonly StarterQuestion[] = [
  {
    question:
      'Which of these words is not an adverb: happily, quickly, friendly, slowly? Answer with the word alone.',
    check: { kind: 'exact', answers: ['friendly'] },
    reference: 'friendly: it is an adjective.',
  },
  {
    question: 'What is the plural of the English noun "criterion"?',
    check: { kind: 'facts', facts: ['criteria'] },
    reference: 'criteria',
  },
  {
    question: 'Rearrange the letters of LISTEN into an English word that means "without a sound".',
    check: { kind: 'facts', facts: ['silent'] },
    reference: 'SILENT',
  },
  {
    question:
      'Translate into idiomatic German: "She could not help laughing when the parrot finished his sentence."',
    reference: 'Sie musste einfach lachen, als der Papagei seinen Satz beendete.',
  },
  {
    question:
      'Rewrite this sentence in plain English and at most half as long: "In the event that the aforementioned device should at any point in time cease to function in the manner in which it was intended to function, it is recommended that the user of said device effect a restart thereof."',
    reference: 'If the device stops working properly, restart it.',
  },
];
