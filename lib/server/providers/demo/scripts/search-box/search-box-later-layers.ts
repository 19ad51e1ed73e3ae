import type { Script } from '../script';
import { cancellingSearch } from './cancelling-search';

export const laterLayers: Script['later'] = {
  careful: [
    {
      text: 'I checked «responses» against one sequence of events: “ca” at 0 ms takes 900 ms, “cat” at 400 ms takes 200 ms.',
      needs: ['race'],
    },
    { text: 'I have read «responses».', lacks: ['race'] },
    {
      text: '**A correction.** Response «mistake» says that with a debounce answers can no longer arrive out of order. This is wrong. A debounce lowers the number of requests, not the time they take: after a pause of 400 ms the second request leaves while the first is still under way, and the first may arrive last.',
    },
    {
      text: '**The correction** in response «correction» stands: a debounce lowers the number of requests, not the time they take.',
      lacks: ['mistake'],
    },
    {
      text: '**Two fixes are correct.** Number the requests and ignore every answer except the latest, or cancel the old request when a new one begins. With numbers, the check stands after the last `await`.',
      needs: ['race', 'abort'],
    },
    {
      text: '**One point is in response «insight» alone** and belongs in every version: the cancelled request switches off the spinner of the new one, unless `finally` checks whether the request is still the current one. Errors and spinners race, too.',
      needs: ['alone'],
    },
    {
      text: '**The point of response «insight»** belongs in every version: the cancelled request switches off the spinner of the new one, unless `finally` checks whether the request is still the current one. Errors and spinners race, too.',
      lacks: ['alone'],
    },
    {
      text: 'Before all this, prove that it is a race: a generous cache or a stale closure looks the same from outside.',
      needs: ['prove'],
    },
  ],
  blunt: [
    { text: '«Responses». Cancel, guard, done.', needs: ['abort'] },
    {
      text: 'Response «mistake» sells the debounce as the fix. It is not. A debounce lowers the number of requests, not the time they take. Two slow ones still cross. Keep it to spare the server, not to fix the bug.',
    },
    {
      text: 'Agreed with response «correction»: a debounce lowers the number of requests, not the time they take. Keep it to spare the server.',
      lacks: ['mistake'],
    },
    { text: `Take this version:\n\n${cancellingSearch}`, needs: ['abort'] },
    {
      text: 'The line that I would have forgotten is the check in `finally` (response «insight»): without it, the cancelled request switches off the spinner of the new one.',
    },
    { text: 'Search at once when somebody presses Enter.', needs: ['enter'] },
  ],
  sceptic: [
    { text: 'I asked of each claim in «responses»: in which order of events does it fail?' },
    {
      text: 'One fails at once. Response «mistake» says that a debounce keeps answers in order. Type, pause for half a second, type again, on a slow line: two requests are under way and may cross. A debounce lowers the number of requests, not the time they take.',
    },
    {
      text: 'The debounce has been put in its place (response «correction»): a debounce lowers the number of requests, not the time they take.',
      lacks: ['mistake'],
    },
    {
      text: 'Another fails in a rare case. An answer that is matched by its text is shown when somebody returns to an earlier query. That is right for a search, and wrong where the same query can have a new result.',
      needs: ['matched'],
    },
    {
      text: 'What holds in every order is the version that cancels, with the two checks from response «insight»: the cancelled request switches off the spinner of the new one unless `finally` asks first. Errors and spinners race, too.',
    },
    {
      text: 'Aborting a request in the browser frees the page, not the server. If load is part of the problem, reduce the requests as well.',
      needs: ['server'],
    },
  ],
  storyteller: [
    {
      text: '«Responses», and at bottom one story: two letters, and the wrong one is read last.',
      needs: ['secretary'],
    },
    {
      text: 'The secretary of response «secretary» simply believes that what arrives last is newest. Everything else follows from this one belief.',
    },
    {
      text: 'Response «mistake» wants to write fewer letters and promises that they can then not cross. They can: two letters are enough. A debounce lowers the number of requests, not the time they take.',
    },
    {
      text: 'Writing fewer letters does not help, as response «correction» says: a debounce lowers the number of requests, not the time they take.',
      lacks: ['mistake'],
    },
    {
      text: 'There is a second figure in the story, which response «insight» noticed. When a letter is called back, somebody also puts out the lamp: the cancelled request switches off the spinner of the new one.',
    },
    {
      text: 'Let the test decide who comes last: then it fails every time before the fix and passes every time after it.',
      needs: ['test'],
    },
  ],
  engineer: [
    { text: 'What each measure in «responses» does, and does not do:', needs: ['race', 'abort'] },
    {
      text: `| measure | fewer requests | right order |
| --- | --- | --- |
| debounce of 300 ms | yes | no |
| number the requests, ignore all but the latest | no | yes |
| cancel the old request | no, but each ends sooner | yes |`,
      needs: ['race', 'abort'],
    },
    {
      text: 'On the debounce, response «mistake» is wrong: it does not put answers in order. A debounce lowers the number of requests, not the time they take.',
    },
    {
      text: 'On the debounce I agree with response «correction»: a debounce lowers the number of requests, not the time they take.',
      lacks: ['mistake'],
    },
    {
      text: 'I would cancel, and debounce by 300 ms to spare the server.',
      needs: ['abort'],
    },
    {
      text: 'Keep the guards of response «insight»: an aborted `fetch` rejects, so `catch` must ignore it, and without the check in `finally` the cancelled request switches off the spinner of the new one.',
    },
    {
      text: 'Tabs, filters and page numbers have the same fault, so put the guard into one function and use it for all of them.',
      needs: ['tabs'],
    },
  ],
  teacher: [
    { text: 'From «responses» I made steps that anybody can follow.' },
    {
      text: '**Prove that it is a race.** Delay the server’s answer by two seconds for queries of two letters only, and type three. If the old list comes back, it is a race.',
      needs: ['prove'],
    },
    {
      text: '**Write the test.** Hand the search its request function, and answer in the wrong order. No timer and no sleep: the test decides who comes last.',
      needs: ['test'],
    },
    {
      text: '**Unlearn one thing.** Response «mistake» says that a debounce solves this. It is a common belief, and wrong: a debounce lowers the number of requests, not the time they take.',
    },
    {
      text: '**Remember one thing**, from response «correction»: a debounce lowers the number of requests, not the time they take.',
      lacks: ['mistake'],
    },
    {
      text: '**Fix it, with the guards.** Cancel the old request when a new one begins. Then ask, as response «insight» does, what else is stale: the cancelled request switches off the spinner of the new one unless you check.',
    },
  ],
};
