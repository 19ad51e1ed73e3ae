/** Texts that the models of the browser tests write. */
import { extremeTexts, longTexts } from '../load/extremes/extreme-texts';

/** Two proposals, and an answer that says what each of them says and a sentence of its own. */
export const tides = {
  moon: 'The Moon pulls the near side of the Earth more strongly than its centre. This gravity gradient raises two bulges of water.',
  sun: 'Coastal harbours are a different matter. The Sun raises tides that are 46 percent as high as those of the Moon.',
  answer:
    '## Why there are two\n\n**The Moon** pulls the near side of the Earth more strongly than its centre. ' +
    'The Sun raises tides that are 46 percent as high as those of the Moon.\n\n' +
    'Whoever sails should still read the tables of the nearest port.',
};

/** A text with headings and a table, which differs in its numbers and its end. */
export const tower = (year: number, height: number, end: string) =>
  `# Size\n\nThe tower is ${height} metres tall. It is made of iron.\n\n` +
  `| Year | Height |\n| --- | --- |\n| ${year} | ${height} |\n\n# End\n\nKeep it simple.${end}`;

/** Valid and hostile Markdown of all kinds. */
export const richText = `Inline $e^{i\\pi} = -1$ and a block:

$$
\\int_0^1 x^2\\,dx = \\frac{1}{3}
$$

| left | right |
| --- | --- |
| a | b |

\`\`\`ts
export const answer: number = 42;
\`\`\`

<script>window.hacked = true</script><img src="https://evil.example/x.png" onerror="window.hacked = true">

![a picture](https://evil.example/picture.png) and [a link](https://evil.example/page) and [a trap](javascript:alert(1))`;

/** Answers that are easily shown wrongly, by the model that writes them. */
export const oddAnswers = {
  prices:
    'The plan is $200/mo and the bill is $80. Costs $5, or $x^2$ of them, $30-$40, ~5 to ~10 and ~~struck~~.',
  latex: [
    'So \\( \\rho \\) is:',
    '\\[\n\\int_0^1 x\\,dx\n\\]',
    '\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}',
    '- item\n  \\[ y = 1 \\]',
    'Code `\\(x\\)` stays:',
    '```tex\n\\[ x \\]\n```',
  ].join('\n\n'),
  table: ['| a | b |', '|---|---|', ...Array.from({ length: 40 }, (_, row) => `| ${row} | words |`)].join(
    '\n',
  ),
  arabic: [
    'React هي مكتبة لبناء الواجهات، وإصدارها 19.3.',
    '- البند الأول\n- An English item',
    '1. واحد',
    '```ts\nconst answer = 42;\n```',
    'An English paragraph.',
  ].join('\n\n'),
  attack:
    'Big $\\rule{1000000em}{1000000em}$, $$\\rule{1000000em}{1000000em}$$, moved $\\kern-99999em x$, ' +
    'high $\\raisebox{-99999em}{x}$, named $\\htmlData{a=b}{x}$ and linked $\\href{https://evil.example}{x}$.',
  items: longTexts(0.2)['5,000 list items'] ?? '',
};

/** Words that fill a card. */
export const words = Array.from({ length: 450 }, (_, index) => `word${index}`);

/** Answers that are hard to render, by what makes them hard. */
export const hardTexts = extremeTexts(0.2);
