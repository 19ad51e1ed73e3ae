import { expect, test } from 'vitest';
import { hasFootnotes, linkDefinitions, withDefinitions } from './link-definitions';

test('a block gets the definitions that it uses, wherever they stand', () => {
  const definitions = linkDefinitions('See [A].\n\n[a]: https://example.org\n[b]: <https://example.com> "b"');
  expect(withDefinitions('See [A].', definitions)).toBe('[a]: https://example.org\n\nSee [A].');
  expect(withDefinitions('See [this][b].', definitions)).toBe(
    '[b]: <https://example.com> "b"\n\nSee [this][b].',
  );
  expect(withDefinitions('See this.', definitions)).toBe('See this.');
});

test('a footnote is no link', () => {
  expect(linkDefinitions('[^1]: a note').size).toBe(0);
  expect(hasFootnotes('text[^1]\n\n[^1]: a note')).toBe(true);
  expect(hasFootnotes('text[^1]')).toBe(false);
});
