import type { StarterQuestion } from './starter-question';

export const extractionQuestions: readonly StarterQuestion[] = [
  {
    question:
      'Read the note and give the total in euros.\n\n"We took 3 lamps at 24.50 euros and 2 chairs at 61 euros each. Delivery was free, and we returned one of the lamps the next day for a full refund."',
    check: { kind: 'number', value: 171, tolerance: 0.001 },
    reference: 'Two lamps and two chairs remain: 2 · 24.50 + 2 · 61 = 171 euros.',
  },
  {
    question:
      'Who has certainly agreed to come? List only these names, in alphabetical order, separated by a comma.\n\n"Tom and Maria said yes. Lee cannot come. Aisha will be there if her train is on time, and Jonas declined."',
    check: { kind: 'exact', answers: ['Maria, Tom', 'Maria and Tom'] },
    reference: 'Maria, Tom',
  },
  {
    question:
      'How many times does the letter "e" occur in "the green tree bent over the street"? Answer with a number.',
    check: { kind: 'number', value: 10 },
    reference: '10: the (1), green (2), tree (2), bent (1), over (1), the (1), street (2).',
  },
  {
    question:
      'Answer with a JSON object with the keys "date" (the new date, as YYYY-MM-DD) and "city".\n\n"The meeting in Porto was moved from 3 May to 17 June 2026."',
    check: {
      kind: 'regex',
      pattern:
        '(?s)"date"\\s*:\\s*"2026-06-17".*"city"\\s*:\\s*"Porto"|"city"\\s*:\\s*"Porto".*"date"\\s*:\\s*"2026-06-17"',
    },
    reference: '{"date": "2026-06-17", "city": "Porto"}',
  },
  {
    question:
      'Summarise in one sentence of at most 25 words.\n\n"The town closed its old bridge to cars in spring. Shops nearby feared for their customers. By autumn, more people came on foot than had come by car before, and two cafés had opened. Delivery drivers, however, now need ten minutes more for each trip across the river."',
    reference:
      'Closing the old bridge to cars brought more visitors on foot and two cafés, but slowed deliveries across the river by ten minutes.',
  },
];
