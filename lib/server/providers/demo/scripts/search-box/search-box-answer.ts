import type { Script } from '../script';
import { cancellingSearch } from './cancelling-search';

export const answer: Script['answer'] = [
  {
    text: '**It is a race: a late answer to an old query replaces the answer to the new one. Cancel the old request when a new one begins.**',
  },
  {
    text: 'An example: “ca” is sent at 0 ms and takes 900 ms, “cat” is sent at 400 ms and takes 200 ms. The answer to “cat” arrives at 600 ms and is shown. At 900 ms the answer to “ca” arrives and replaces it.',
    needs: ['race'],
  },
  {
    text: `### The fix

${cancellingSearch}

The two checks are easy to forget. An aborted \`fetch\` rejects, so \`catch\` must ignore it.`,
  },
  {
    text: 'And without the check in `finally`, the cancelled request switches off the spinner of the new one. Errors and spinners race, too.',
    needs: ['insight'],
  },
  {
    text: `### What a debounce does

| measure | fewer requests | right order |
| --- | --- | --- |
| debounce of 300 ms | yes | no |
| number the requests, ignore all but the latest | no | yes |
| cancel the old request | no, but each ends sooner | yes |

A debounce lowers the number of requests, not the time they take. Add one to spare the server, and search at once when somebody presses Enter.`,
  },
  {
    text: `### Before and after

Prove that it is a race: delay the server’s answer by two seconds for queries of two letters only, and type three. A generous cache or a stale closure looks the same from outside.`,
    needs: ['prove'],
  },
  {
    text: 'Keep the reproduction as a test: hand the search its request function, and answer in the wrong order. The test decides who comes last, so it fails every time before the fix and passes every time after it.',
    needs: ['test'],
  },
];
