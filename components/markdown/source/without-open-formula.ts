import { mayHaveFormulas } from './normalize-formulas';
import { scanFormulas } from './scan-formulas';

/**
 * The part of a growing text that can be rendered. A formula waits for its end: KaTeX reports half of one as an error,
 * and it would flicker with each token. Pure.
 */
export function withoutOpenFormula(text: string): string {
  if (!mayHaveFormulas(text) && !text.slice(-40).includes('\\')) return text;
  const { open } = scanFormulas(text);
  return open === null ? text : text.slice(0, open);
}
