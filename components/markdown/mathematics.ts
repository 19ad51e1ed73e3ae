/** Everything that only texts with formulas need. */
import remarkMath from 'remark-math';
import { createMarkdownParser, type MarkdownParser } from './parse-markdown';
import { isRendered, renderFormula } from './render-formula';

export interface Mathematics {
  parser: MarkdownParser;
  isRendered: typeof isRendered;
  renderFormula: typeof renderFormula;
}

export const mathematics: Mathematics = {
  // `normalize-formulas.ts` writes every formula with two or more dollar signs.
  parser: createMarkdownParser([[remarkMath, { singleDollarTextMath: false }]]),
  isRendered,
  renderFormula,
};
