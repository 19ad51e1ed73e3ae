import { ask, mixtureOf } from '../../support/api';
import { expect, letGoOn, test } from '../fixtures';
import { words } from '../texts';

interface Seen {
  /** The horizontal positions of each visible word, except for the last two, which are still being written. */
  places: Record<string, number[]>;
  longest: number;
  last: string;
}

/** Inspects the text of the card at every frame until its call ends. */
function watchCard(card: Element): Promise<Seen> {
  return new Promise((resolve) => {
    const seen: Seen = { places: {}, longest: 0, last: '' };
    const range = document.createRange();
    function look() {
      const node = card.querySelector('.writing')?.firstChild;
      if (!(node instanceof Text)) {
        if (seen.longest > 0) resolve(seen);
        else requestAnimationFrame(look);
        return;
      }
      const frame = node.parentElement?.parentElement?.parentElement?.getBoundingClientRect() as DOMRect;
      const found = [...node.data.matchAll(/word\d+/g)];
      seen.longest = Math.max(seen.longest, node.length);
      seen.last = found.at(-1)?.[0] ?? '';
      for (const { 0: word, index } of found.slice(-40, -2)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const { left, top } = range.getBoundingClientRect();
        if (top < frame.top) continue;
        const places = seen.places[word] ?? [];
        seen.places[word] = places.includes(left) ? places : [...places, left];
      }
      requestAnimationFrame(look);
    }
    look();
  });
}

test('visible words do not move sideways while a long line grows on its card, and hidden text is removed', async ({
  page,
  strata,
}) => {
  const { message } = await ask(strata, { mixture: mixtureOf([['growing', 'growing']]) });
  await page.goto(`/c/${message.conversationId}`);
  const card = page.locator('[data-call="1.1"]');
  await expect(card).toContainText('word0');
  const watching = card.evaluate(watchCard);
  letGoOn('growing');
  const { places, longest, last } = await watching;
  expect(Object.entries(places).filter(([, lefts]) => lefts.length > 1)).toEqual([]);
  expect(Object.keys(places).length).toBeGreaterThan(300);
  expect(longest).toBeLessThan(1500);
  expect(words.indexOf(last)).toBeGreaterThan(400);
});
