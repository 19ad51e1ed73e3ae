/** Answers that are hard to render, for the browser benchmark and the tests of the page. */

const numbered = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index));
const formulaRow = (row: number) =>
  `| ${numbered(6, (column) => `$\\frac{x_{${row}}^{${column}}}{\\sqrt{1 + y^2}}$`).join(' | ')} |`;

/** Texts that nest deeply or have no place for a line to break. */
const deepTexts: Readonly<Record<string, string>> = {
  '20,000 characters without a space': 'x'.repeat(20_000),
  '20,000 characters of an address': `https://example.org/${'a1-'.repeat(6_660)}`,
  '4,000 quotation marks': `${'>'.repeat(4000)} deep`,
  '400 nested quotes': numbered(400, (index) => `${'> '.repeat(index + 1)}level ${index}`).join('\n'),
  '2,000 nested emphases': `${'*a '.repeat(2000)}${'b* '.repeat(2000)}`,
  '1,000 nested items on a line': `${'- '.repeat(1000)}deep`,
};

/**
 * Texts that are long.
 * @param share the share of their length: 1 for the benchmark. Tests of the page are as good with less and take less time.
 */
export function longTexts(share: number): Record<string, string> {
  const part = (count: number) => Math.ceil(count * share);
  return {
    '5,000 list items': numbered(part(5000), (index) => `- item **${index}** of the list`).join('\n'),
    '5,000 numbered items': numbered(part(5000), (index) => `${index + 1}. item ${index}`).join('\n'),
    '240 formulas in a table of six columns': [
      '| a | b | c | d | e | f |',
      '|---|---|---|---|---|---|',
      ...numbered(part(40), formulaRow),
    ].join('\n'),
    '300 formulas in paragraphs': numbered(
      part(300),
      (index) => `The value $\\sum_{i=0}^{${index}} x_i^2$ is known.`,
    ).join('\n\n'),
    '1,000 rows of a table': [
      '| a | b | c |',
      '|---|---|---|',
      ...numbered(part(1000), (index) => `| ${index} | some words | **more** |`),
    ].join('\n'),
    '5,000 lines of code': `\`\`\`ts\n${numbered(part(5000), (index) => `const value${index}: number = ${index};`).join('\n')}\n\`\`\``,
    '2,000 paragraphs': numbered(
      part(2000),
      (index) => `Paragraph ${index} has *some* words and \`code\`.`,
    ).join('\n\n'),
  };
}

/** @param share as for `longTexts`. */
export function extremeTexts(share: number): Record<string, string> {
  return { ...deepTexts, ...longTexts(share) };
}
