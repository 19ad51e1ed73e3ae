import { suggestedQuestions } from '@/lib/conversation/suggested-questions';
import type { Script } from '../script';
import { answer } from './search-box-answer';
import { firstLayer } from './search-box-first-layer';
import { laterLayers } from './search-box-later-layers';

export const searchBox: Script = {
  question: suggestedQuestions.searchBox,
  wording: {
    needs: [['search'], ['old', 'older', 'stale', 'outdated'], ['result', 'results']],
    may: 'box field input bar shows show showing displays type typing fast quickly fix stop wrong problem'.split(
      ' ',
    ),
  },
  points: {
    mistake: 'only one request is sent, so answers can no longer arrive out of order',
    correction: 'a debounce lowers the number of requests, not the time they take',
    insight: 'the cancelled request switches off the spinner of the new one',
    race: 'takes 900 ms',
    latest: 'ignore every answer except the latest',
    abort: 'cancel the old request when a new one begins',
    prove: 'prove that it is',
    matched: 'its question is the one on the desk now',
    server: 'frees the page, not the server',
    secretary: 'what arrives last is newest',
    enter: 'at once when somebody presses Enter',
    tabs: 'Tabs, filters and page numbers',
    test: 'the test decides who comes last',
  },
  thought:
    'Old results after new ones: two requests, answered in the other order. I should show one order of events with times, so that the cause is beyond doubt. Then the smallest fix: a counter that is compared after the last await. I should not call a debounce a fix, since it only makes the fault rarer.',
  first: firstLayer,
  later: laterLayers,
  answer,
  list: {
    consensus: [
      {
        point: 'The answer to an old query arrives after the answer to the new one and replaces it.',
        saidBy: ['race', 'secretary', 'test'],
      },
      { point: 'Old requests must be ignored or cancelled.', saidBy: ['latest', 'abort', 'matched'] },
    ],
    contradictions: [
      {
        about: 'Whether a debounce fixes it',
        claims: [
          {
            point: 'With a debounce only one request is sent, so nothing arrives out of order.',
            saidBy: ['mistake'],
          },
          {
            point: 'Requests stay out of order until old ones are ignored or cancelled.',
            saidBy: ['latest', 'abort'],
          },
        ],
        decision:
          'A debounce does not fix it. After a pause, a second request leaves while a slow first one is still under way, and the two may cross.',
      },
    ],
    uniqueInsights: [
      { point: 'The cancelled request switches off the spinner of the new one.', saidBy: ['insight'] },
      { point: 'A cache or a stale closure looks the same; prove the race first.', saidBy: ['prove'] },
      { point: 'A test that answers in the wrong order keeps the fix.', saidBy: ['test'] },
    ],
  },
};
