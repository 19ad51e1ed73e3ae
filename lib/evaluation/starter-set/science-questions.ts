import type { StarterQuestion } from './starter-question';

export const scienceQuestions: readonly StarterQuestion[] = [
  {
    question: 'How many protons does the nucleus of every carbon atom have?',
    check: { kind: 'facts', facts: [['6', 'six']] },
    reference: 'Six: the atomic number of carbon is 6.',
  },
  {
    question:
      'A car speeds up evenly from rest to 30 metres per second in 12 seconds. How many metres does it travel in this time?',
    check: { kind: 'number', value: 180 },
    reference: 'The mean speed is 15 m/s, so the distance is 15 · 12 = 180 metres.',
  },
  {
    question: 'At which temperature do the Celsius and the Fahrenheit scale show the same number?',
    check: { kind: 'regex', pattern: '[-−–]\\s?40|minus (40|forty)' },
    reference: 'At −40: F = 1.8·C + 32 with F = C gives C = −40.',
  },
  {
    question: 'Which gas do green plants take up for photosynthesis, and which gas do they release?',
    check: {
      kind: 'facts',
      facts: [
        ['carbon dioxide', 'CO2'],
        ['oxygen', 'O2'],
      ],
    },
    reference: 'They take up carbon dioxide and release oxygen.',
  },
  {
    question: 'Explain to a twelve-year-old why the sky is blue at noon and red at sunset.',
    reference:
      'Air scatters blue light more than red. At noon, scattered blue light comes from everywhere. At sunset, sunlight crosses so much air that most blue is scattered out of the way and red is left.',
  },
];
