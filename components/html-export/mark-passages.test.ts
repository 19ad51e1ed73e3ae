import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { finish } from '@/lib/steps';
import { markPassages } from './mark-passages';
import { markdownElements } from './markdown-elements';

async function marked(source: string, ...passages: readonly string[]) {
  const elements = await markdownElements(source, async () => {});
  const marks = passages.map((passage) => {
    const start = source.indexOf(passage);
    return { start, end: start + passage.length, properties: { className: ['m'] } };
  });
  const html = toHtml(finish(markPassages(elements, source, marks)), { allowDangerousHtml: true });
  return html.replaceAll('<span class="m">', '{').replaceAll('</span>', '}').replaceAll('\n', '');
}

test.each([
  ['a sentence', 'It is blue. It is old.', ['It is old.'], '<p>It is blue. {It is old.}</p>'],
  [
    'a sentence with emphasis',
    'It **is blue** today. Next.',
    ['It **is blue** today.'],
    '<p>{It }<strong>{is blue}</strong>{ today.} Next.</p>',
  ],
  [
    'two sentences of one text, and the text around them',
    '“One here.” Two there. Three.',
    ['One here.', 'Two there.'],
    '<p>“{One here.”} {Two there.} Three.</p>',
  ],
  ['an item', '- First\n- Second one', ['- Second one'], '<ul><li>First</li><li>{Second one}</li></ul>'],
  ['Chinese', '天空是蓝色的。海也是。', ['海也是。'], '<p>天空是蓝色的。{海也是。}</p>'],
  [
    'signs between marked parts',
    'a **x** – **y** b.',
    ['a **x** – **y** b.'],
    '<p>{a }<strong>{x}</strong>{ – }<strong>{y}</strong>{ b.}</p>',
  ],
])('%s becomes an element', async (_, source, passages, expected) => {
  expect(await marked(source, ...passages)).toBe(expected);
});

test('a row is marked cell by cell, and nothing stands between cells', async () => {
  expect(await marked('| a | b |\n|---|---|\n| 1 | 22 |', '| 1 | 22 |')).toContain(
    '<tr><td>{1}</td><td>{22}</td></tr>',
  );
});

test('a formula is marked as a whole', async () => {
  const html = await marked('The sum $$x^2 + y$$ is positive. Next.', 'The sum $$x^2 + y$$ is positive.');
  expect(html).toMatch(
    /^<p>\{The sum \}\{<span class="formula inline" dir="ltr">.*<\/math>\}+\{ is positive\.\} Next\.<\/p>$/,
  );
});

test('a passage without letters is not marked', async () => {
  expect(await marked('Blue. 🎉', '🎉')).toBe('<p>Blue. 🎉</p>');
});
