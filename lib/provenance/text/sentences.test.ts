import { expect, test } from 'vitest';
import { sentencesOf } from './sentences';

const of = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['One is here. Two is there! Is three?', ['One is here.', 'Two is there!', 'Is three?']],
  [
    'Dr. Smith met J. Doe, e.g. in Rome. It cost 3.5 m.',
    ['Dr. Smith met J. Doe, e.g. in Rome.', 'It cost 3.5 m.'],
  ],
  [
    'Am 3. Oktober war es so weit. Das war 1990. Danach kam mehr.',
    ['Am 3. Oktober war es so weit.', 'Das war 1990.', 'Danach kam mehr.'],
  ],
  [
    'The U.S. Army left. It left the U.S. The plan B. Then nothing. Is it? No. It is not.',
    [
      'The U.S. Army left.',
      'It left the U.S.',
      'The plan B.',
      'Then nothing.',
      'Is it?',
      'No.',
      'It is not.',
    ],
  ],
  ['天空是蓝色的。因为空气散射蓝光。对吗？', ['天空是蓝色的。', '因为空气散射蓝光。', '对吗？']],
  ['空は青い。なぜなら、光が散乱するからだ。', ['空は青い。', 'なぜなら、光が散乱するからだ。']],
])('the sentences of %j', (text, sentences) => {
  expect(of(text)).toEqual(sentences);
});

test('marks of Markdown belong to no sentence and each block is apart', () => {
  const text = `# The sky

**Air scatters light.** It is *blue*. It
goes on here.

- First item. With more.
- [ ] Second item
  which continues
> 1. Quoted text.

| Colour | nm |
| --- | ---: |
| Blue | 450 |

---
\`\`\`js
const a = 1;

a.b();
\`\`\`
$$
E = mc^2
$$
Call \`a. B\` now. See https://x.example/a.b for more.`;
  expect(of(text)).toEqual([
    'The sky',
    '**Air scatters light.**',
    'It is *blue*.',
    'It\ngoes on here.',
    'First item.',
    'With more.',
    'Second item\n  which continues',
    'Quoted text.',
    'Colour | nm',
    'Blue | 450',
    'const a = 1;\n\na.b();',
    '$$\nE = mc^2\n$$',
    'Call `a. B` now.',
    'See https://x.example/a.b for more.',
  ]);
});

test('a text without words has no sentences', () => {
  expect(of('')).toEqual([]);
  expect(of('***\n\n---\n|')).toEqual([]);
});
