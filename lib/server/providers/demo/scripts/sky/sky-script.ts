import { suggestedQuestions } from '@/lib/conversation/suggested-questions';
import type { Script } from '../script';
import { answer } from './sky-answer';
import { firstLayer } from './sky-first-layer';
import { laterLayers } from './sky-later-layers';

export const sky: Script = {
  question: suggestedQuestions.sky,
  wording: {
    needs: [['sky'], ['blue']],
    may: 'red colour color sunset sunsets sunrise sunrises evening evenings day daytime sometimes look looks appear appears turn turns'.split(
      ' ',
    ),
  },
  points: {
    mistake: 'Sunsets are red because of dust and smoke',
    correction: 'dust is not needed',
    insight: 'absorbs orange and red light around 600 nm',
    law: '4.4',
    table: '20% of the blue is scattered against 5% of the red',
    line: 'blue is what the air throws at you',
    polarised: 'most strongly at 90° from the Sun',
    milk: 'bluish',
    where: 'from the side you see the scattered part',
    weakly: 'the eye responds only weakly to violet',
    violet: 'less violet in sunlight to begin with',
    story: 'your sunset is made of the light',
    mars: 'the colour of butterscotch',
  },
  thought:
    'The question has two parts: the colour by day, and the colour at the ends of the day. One law should explain both, so I start with the law and its numbers. (650/450)^4 is 4.35. Then the length of the path. I should say why the sky is not violet, and what the law does not cover.',
  first: firstLayer,
  later: laterLayers,
  answer,
  list: {
    consensus: [
      {
        point: 'Air scatters blue light more strongly than red, so scattered light is blue.',
        saidBy: ['law', 'line', 'story', 'table', 'where', 'polarised'],
      },
      { point: 'Violet is rare in sunlight, and the eye sees it poorly.', saidBy: ['violet', 'weakly'] },
    ],
    contradictions: [
      {
        about: 'Whether clean air makes a red sunset',
        claims: [
          {
            point: 'Sunsets are red because of dust and smoke; in clean air the Sun would look white.',
            saidBy: ['mistake'],
          },
          { point: 'Molecules alone let 15% of the red and 0.02% of the blue through.', saidBy: ['table'] },
        ],
        decision:
          'The claim that red sunsets come from dirt in the air is wrong: the figures for clean air already show about 700 times as much red as blue.',
      },
    ],
    uniqueInsights: [
      { point: 'After sunset, ozone keeps the sky overhead blue.', saidBy: ['insight'] },
      {
        point: 'Polarised sunglasses show that the light is scattered by small particles.',
        saidBy: ['polarised'],
      },
      { point: 'On Mars, the sky is butterscotch by day and blue at sunset.', saidBy: ['mars'] },
      { point: 'A glass of milky water shows both colours.', saidBy: ['milk'] },
    ],
  },
};
