/** Answers that are hard to render, for the browser benchmark and the tests of the page. */

const numbered = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index));
const formulaRow = (row: number) =>
  `| ${numbered(6, (column) => `$\\frac{x_{${row}}^{${column}}}{\\sqrt{1 + y^2}}$`).join(' | ')} |`;

export const extremeTexts: Readonly<Record<string, string>> = {
  '20,000 characters without a space': 'x'.repeat(20_000),
  '20,000 characters of an address': `https://example.org/${'a1-'.repeat(6_660)}`,
  '5,000 list items': numbered(5000, (index) => `- item **${index}** of the list`).join('\n'),
  '5,000 numbered items': numbered(5000, (index) => `${index + 1}. item ${index}`).join('\n'),
  '240 formulas in a table of six columns': [
    '| a | b | c | d | e | f |',
    '|---|---|---|---|---|---|',
    ...numbered(40, formulaRow),
  ].join('\n'),
  '300 formulas in paragraphs': numbered(
    300,
    (index) => `The value $\\sum_{i=0}^{${index}} x_i^2$ is known.`,
  ).join('\n\n'),
  '4,000 quotation marks': `${'>'.repeat(4000)} deep`,
  '400 nested quotes': numbered(400, (index) => `${'> '.repeat(index + 1)}level ${index}`).join('\n'),
  '1,000 rows of a table': [
    '| a | b | c |',
    '|---|---|---|',
    ...numbered(1000, (index) => `| ${index} | some words | **more** |`),
  ].join('\n'),
  '5,000 lines of code': `\`\`\`ts\n${numbered(5000, (index) => `const value${index}: number = ${index};`).join('\n')}\n\`\`\``,
  '2,000 paragraphs': numbered(2000, (index) => `Paragraph ${index} has *some* words and \`code\`.`).join(
    '\n\n',
  ),
  '2,000 nested emphases': `${'*a '.repeat(2000)}${'b* '.repeat(2000)}`,
  '1,000 nested items on a line': `${'- '.repeat(1000)}deep`,
};
