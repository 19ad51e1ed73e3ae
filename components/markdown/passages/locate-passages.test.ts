import { expect, test } from 'vitest';
import { lettersOf } from './letters';
import { locatePassages } from './locate-passages';

/** The shown text between the ends of a passage of the source. */
function shownOf(source: string, shown: string, passage: string): string | null {
  const start = source.indexOf(passage);
  const { letters, offsets } = lettersOf(shown);
  const [place] = locatePassages(letters, source, [{ start, end: start + passage.length }]);
  if (!place) return null;
  return shown.slice(offsets[place.start], (offsets[place.end - 1] ?? 0) + 1);
}

test.each([
  [
    'emphasis',
    'It is **very** _blue_. Next.',
    'It is very blue. Next.',
    'It is **very** _blue_.',
    'It is very blue',
  ],
  [
    'a link',
    'See [the paper](https://example.com/a1) of 2024. End.',
    'See the paper of 2024. End.',
    '[the paper](https://example.com/a1) of 2024.',
    'the paper of 2024',
  ],
  ['an item', '- First thing\n- Second thing', 'First thing\nSecond thing', '- Second thing', 'Second thing'],
  ['a row', '| a | b |\n|---|---|\n| 1 | 22 |', 'a b 1 22', '| 1 | 22 |', '1 22'],
  ['Chinese', '天空是蓝色的。海也是。', '天空是蓝色的。海也是。', '海也是。', '海也是'],
  ['an entity', 'Salt &amp; pepper. Oil.', 'Salt & pepper. Oil.', 'Salt &amp; pepper.', 'Salt & pepper'],
  [
    'code',
    'Run:\n```ts\nconst a = 1;\n```\nDone now.',
    'Run: const a = 1; Done now.',
    '```ts\nconst a = 1;\n```\nDone now.',
    'const a = 1; Done now',
  ],
  [
    'a formula that is shown in other letters',
    'The wavelength follows $\\lambda = \\frac{h}{p}$ for every particle here.',
    'The wavelength follows λ=ph for every particle here.',
    'The wavelength follows $\\lambda = \\frac{h}{p}$ for every particle here.',
    'The wavelength follows λ=ph for every particle here',
  ],
])('%s is found by its letters', (_, source, shown, passage, expected) => {
  expect(shownOf(source, shown, passage)).toBe(expected);
});

test('repeated sentences are found in their order', () => {
  const source = 'Yes it is. No. Yes it is.';
  const { letters } = lettersOf(source);
  const spans = [
    { start: 15, end: 25 },
    { start: 0, end: 10 },
    { start: 11, end: 14 },
  ];
  const starts = locatePassages(letters, source, spans).map((place) => place?.start);
  expect(starts).toEqual([letters.lastIndexOf('Yes'), 0, letters.indexOf('No')]);
});

test('what is not shown, or has no letters, is not found', () => {
  expect(shownOf('Blue. Red.', 'Blue.', 'Red.')).toBeNull();
  expect(shownOf('Blue. 🎉', 'Blue. 🎉', '🎉')).toBeNull();
});

test('a long text with many passages takes linear time', () => {
  const sentences = Array.from({ length: 4000 }, (_, index) => `Sentence ${index} is here.`);
  const source = sentences.join(' ');
  let at = 0;
  const spans = sentences.map(({ length }) => {
    const span = { start: at, end: at + length };
    at += length + 1;
    return span;
  });
  const { letters } = lettersOf(source);
  expect(locatePassages(letters, source, spans).every((place) => place !== null)).toBe(true);
});
