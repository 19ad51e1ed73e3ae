import type { Script } from '../script';
import { cancellingSearch } from './cancelling-search';

export const firstLayer: Script['first'] = {
  careful: `This is a race between two requests. Nothing guarantees that answers arrive in the order of the questions.

An example with times: you type “ca”, and request 1 leaves at 0 ms and takes 900 ms. You type “t”, and request 2 leaves at 400 ms and takes 200 ms. The answer to “cat” arrives at 600 ms and is shown. At 900 ms the answer to “ca” arrives and replaces it. The box says “cat”, the list says “ca”.

The smallest correct fix is to number the requests and to ignore every answer except the latest:

\`\`\`ts
let latest = 0;

async function search(query: string): Promise<void> {
  const mine = ++latest;
  const response = await fetch(\`/api/search?q=\${encodeURIComponent(query)}\`);
  const results = await response.json();
  if (mine === latest) show(results);
}
\`\`\`

Two details matter. The check stands after the last \`await\`, because the order can change at each of them. And the counter lives outside the function, so that all calls see the same one.

This needs no library and works with any transport. It does not save requests; it only makes sure that a late answer can no longer do harm. Cancelling old requests is a separate improvement.`,

  blunt: `You send a request for every key. Stop doing that.

\`\`\`ts
let timer: ReturnType<typeof setTimeout> | undefined;

input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => search(input.value), 300);
});
\`\`\`

Wait until the typing pauses for 300 ms, then send one request. This is called debouncing, and every search box on the web does it. Your server will thank you, too: for a word of eight letters you send one request instead of eight.

And it fixes your bug. With a debounce, only one request is sent, so answers can no longer arrive out of order.

Details:

- 300 ms is the usual value. Below 150 ms you save little; above 500 ms the box feels broken.
- Clear the timer when the page goes away.
- Search at once when somebody presses Enter.
- Skip queries of one letter. They match everything and cost the most.
- Trim spaces before you compare, or “cat ” counts as a new query.

Do not reach for a state library because of this. It is eight lines of code, and you can read all of them. If you want more, show the old list in grey while the new one loads, so that people can see that it is about to change.`,

  sceptic: `Before you fix the race, prove that it is one. Three different faults look the same from outside.

- **Answers out of order.** Delay the server’s answer by two seconds for queries of two letters only, and type three. If the old list comes back after two seconds, it is a race.
- **A cache that is too generous.** A service worker or a proxy that ignores the query string returns the previous list. Open the address of the request in a tab of its own: a single request cannot race, so a wrong list there comes from a cache.
- **A stale closure in the page.** In React, an effect without \`query\` among its dependencies asks for the old query again and again. Look at the network panel: the request itself carries the old word.

Only the first is cured by cancelling or numbering requests. Each of the others survives every fix for races, and people then conclude that the fix does not work.

One more doubt. Aborting a request in the browser frees the page, not the server. Unless the server notices the closed connection, it finishes the search that nobody waits for. If load is part of your problem, reduce the requests as well.

So: reproduce it with a delay that you control, fix it, and keep the reproduction as a test.`,

  storyteller: `You post a letter that asks for books about “ca”. A minute later you change your mind and post a second one: books about “cat”. The second letter meets no queue, and the answer is on your desk by noon. You read it. In the evening the first answer arrives, and your secretary, who is very tidy, takes away the list you were reading and puts the old one in its place.

Nobody made a mistake. The post delivered both, the library answered both. The secretary simply believes that what arrives last is newest.

There are two ways out. You can call the first letter back. Or you can let the secretary read the top line. If every answer says which question it belongs to, no number and no call-back is needed: put each answer away unless its question is the one on the desk now.

\`\`\`ts
type Answered = { query: string; items: string[] };

function onAnswer(answer: Answered): void {
  if (answer.query === input.value.trim()) show(answer.items);
}
\`\`\`

I like the second way best, because an answer without its question is only half a message. It also helps when somebody types “cat”, then “cats”, then goes back to “cat”: the first answer is right again, and it may be shown at once.`,

  engineer: `Cancel the old request when a new one begins. The platform has this built in:

${cancellingSearch}

The signal also stops the reading of the body, so an old answer cannot get through between the headers and the JSON.

Look at the last two conditions, because most versions of this code lack them. An aborted \`fetch\` rejects. Without the check in \`catch\`, people see an error each time they type. And the old call still runs its \`finally\`: without the check there, the cancelled request switches off the spinner of the new one. Results are not the only thing that can be stale. Errors and spinners race, too.

If your page already uses a query library, let it do this. TanStack Query, for example, keys results by query and passes a signal to your function.`,

  teacher: `Let us make the fault appear on demand; then the fix is easy to see and easy to keep.

**Step 1: write it down.** “A late answer to an old query replaces the answer to the new one.” If you can say it in one sentence, you can test it.

**Step 2: test without a network.** Hand the search its request function, and answer in the wrong order:

\`\`\`ts
test('a late answer to an old query is ignored', async () => {
  const answer = new Map<string, (items: string[]) => void>();
  const box = createSearch((query) => new Promise((resolve) => answer.set(query, resolve)));
  const calls = [box.search('ca'), box.search('cat')];
  answer.get('cat')?.(['cat']);
  answer.get('ca')?.(['car', 'cat']);
  await Promise.all(calls);
  expect(box.shown()).toEqual(['cat']);
});
\`\`\`

No timer and no sleep: the test decides who comes last, so it fails every time before the fix and passes every time after it.

**Step 3: fix it.** Remember the latest query. When an answer arrives, compare before you show it.

**Step 4: look around.** Where else does your program await something and then write to the screen? Tabs, filters and page numbers have the same fault; the search box only shows it first, because people type fast.

Check yourself: would your fix still work if the network were infinitely fast, or infinitely slow?`,
};
