import { ask, mixtureOf } from '../support/api';
import { type Strata, startStrata } from '../support/strata';
import { saying } from '../support/upstream/script';
import { startUpstream } from '../support/upstream/upstream';
import { test as base, expect } from './fixtures';

const words = Array.from({ length: 450 }, (_, index) => `word${index}`);

/** A server whose upstream says one long line. */
const test = base.extend<object, { strata: Strata }>({
  strata: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
    async ({}, use) => {
      const respond = () => saying(words.join(' '), { firstTokenMs: 500, tokensPerSecond: 150 });
      const upstream = await startUpstream({ respond });
      const strata = await startStrata({ env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl } });
      await use(strata);
      await strata.close();
      await upstream.close();
    },
    { scope: 'worker' },
  ],
});

interface Watched {
  /** The places at which each word stood while it was in sight, but for the two that were being written. */
  places: Record<string, number[]>;
  longest: number;
  last: string;
}

/** Looks at the card's text at every frame until its call ends. */
function watchCard(card: Element): Promise<Watched> {
  return new Promise((resolve) => {
    const watched: Watched = { places: {}, longest: 0, last: '' };
    const range = document.createRange();
    function look() {
      const node = card.querySelector('.writing')?.firstChild;
      if (!(node instanceof Text)) {
        if (watched.longest > 0) resolve(watched);
        else requestAnimationFrame(look);
        return;
      }
      const frame = node.parentElement?.parentElement?.parentElement?.getBoundingClientRect() as DOMRect;
      const found = [...node.data.matchAll(/word\d+/g)];
      watched.longest = Math.max(watched.longest, node.length);
      watched.last = found.at(-1)?.[0] ?? '';
      for (const { 0: word, index } of found.slice(-40, -2)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const { left, top } = range.getBoundingClientRect();
        if (top < frame.top) continue;
        const places = watched.places[word] ?? [];
        watched.places[word] = places.includes(left) ? places : [...places, left];
      }
      requestAnimationFrame(look);
    }
    look();
  });
}

test('a long line grows on its card without a word that is in sight moving sideways, and what is out of sight is not kept', async ({
  page,
  strata,
}) => {
  const { message } = await ask(strata, { mixture: mixtureOf([['a', 'b']]) });
  await page.goto(`/c/${message.conversationId}`);
  const { places, longest, last } = await page.locator('[data-call="1.1"]').evaluate(watchCard);
  expect(Object.entries(places).filter(([, lefts]) => lefts.length > 1)).toEqual([]);
  expect(Object.keys(places).length).toBeGreaterThan(100);
  expect(longest).toBeLessThan(1500);
  expect(words.indexOf(last)).toBeGreaterThan(400);
});
