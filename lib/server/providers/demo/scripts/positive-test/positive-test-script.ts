import { suggestedQuestions } from '@/lib/conversation/suggested-questions';
import type { Script } from '../script';
import { answer } from './positive-test-answer';
import { firstLayer } from './positive-test-first-layer';
import { laterLayers } from './positive-test-later-layers';

export const positiveTest: Script = {
  question: suggestedQuestions.positiveTest,
  wording: {
    needs: [['test', 'tested'], ['99'], ['ill', 'sick']],
    may: 'accurate accuracy percent says say said positive likely likelihood probability probable chance really actually result'.split(
      ' ',
    ),
  },
  points: {
    mistake: 'after two positive tests you are ill with a probability of 99.99%',
    correction: 'two positive tests mean about 91%',
    insight: 'a test that tells everyone “healthy” is 99.9% accurate here',
    nine: '9%',
    independent: 'it will look like it tomorrow as well',
    table: 'a coin toss when 1 person in 100 is ill',
    ninety: 'ninety times the risk',
    symptoms: 'may be a hundred times higher',
    stadium: 'red cards in the stadium',
    card: 'from a very large crowd into a small one',
    reverse: 'you may not simply turn it round',
    count: 'of the 999 healthy, about 10 test positive by mistake',
    negative: 'for about 1 person in 99,000',
  },
  thought:
    'The question gives one number and needs three: sensitivity, specificity and the share of the ill. I take 99% for the first two and say so. With 1 in 1,000: 0.99 × 0.001 = 0.00099 and 0.01 × 0.999 = 0.00999, so 0.00099 / 0.01098 = 9.0%. Symptoms change the third number; that belongs in the answer.',
  first: firstLayer,
  later: laterLayers,
  answer,
  list: {
    consensus: [
      { point: 'For 1 case in 1,000, one positive result means about 9%.', saidBy: ['nine'] },
      {
        point: 'The chance depends on how common the illness is among the people who are tested.',
        saidBy: ['symptoms', 'table', 'count'],
      },
    ],
    contradictions: [
      {
        about: 'What a second positive test means',
        claims: [
          { point: 'After two positive tests, the probability is 99.99%.', saidBy: ['mistake'] },
          {
            point: 'A repeat of the same test mostly measures the same thing twice.',
            saidBy: ['independent'],
          },
        ],
        decision:
          'The multiplication of the two errors forgets the base rate: from 1 in 1,000, the odds after two positives are 1/999 × 99 × 99, about 9.8 to 1.',
      },
    ],
    uniqueInsights: [
      { point: 'A test that calls everyone healthy is more accurate than this one.', saidBy: ['insight'] },
      { point: 'A negative result is wrong for about 1 person in 99,000.', saidBy: ['negative'] },
      { point: 'A repeat helps only if its errors are independent.', saidBy: ['independent'] },
    ],
  },
};
