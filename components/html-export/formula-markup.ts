import katex from 'katex';

/** A longer formula stays as it is written: it would take more than some 100 ms. */
const longestFormula = 4000;

/**
 * A formula as MathML, which browsers draw without fonts of its own; null if KaTeX cannot read it. Style attributes are
 * removed, because the policy of the page forbids them: KaTeX escapes quotation marks in all text.
 */
export function formulaMarkup(tex: string, layout: 'inline' | 'display'): string | null {
  if (tex.length > longestFormula) return null;
  try {
    const markup = katex.renderToString(tex, {
      output: 'mathml',
      displayMode: layout === 'display',
      maxSize: 10,
      maxExpand: 200,
      strict: 'ignore',
      trust: false,
      throwOnError: true,
    });
    return markup.replace(/ style="[^"]*"/g, '');
  } catch {
    // A ParseError, or a RangeError for braces that are nested too deep.
    return null;
  }
}
