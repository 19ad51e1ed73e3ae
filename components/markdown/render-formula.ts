import katex from 'katex';

/** In em. KaTeX applies it to every length that a formula asks for, like that of `\rule{1000000em}{1em}`. */
const largest = 10;
/** Macros that a formula may expand. */
const mostExpansions = 200;
/** A longer formula stays as it is written: it would take more than some 100 ms. */
const longestFormula = 4000;
/** In em. Negative lengths have no limit in KaTeX: a formula that is moved or stretched this far stays as it is written. */
const farthest = 100;
/** Rendered formulas that are kept. */
const mostKept = 1000;

const kept = new Map<string, string | null>();

/** Whether a formula was rendered before, so that rendering it takes no time. */
export function isRendered(tex: string, layout: 'inline' | 'display'): boolean {
  return kept.has(layout + tex);
}

/**
 * A formula as HTML, or null if KaTeX cannot read it. KaTeX escapes all text; without trust, no command of a formula
 * makes a link, an image, an attribute or a style.
 */
export function renderFormula(tex: string, layout: 'inline' | 'display'): string | null {
  const key = layout + tex;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const html = tex.length > longestFormula ? null : toHtml(tex, layout);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, html);
  return html;
}

function toHtml(tex: string, layout: 'inline' | 'display'): string | null {
  try {
    const html = withoutWarnings(() =>
      katex.renderToString(tex, {
        displayMode: layout === 'display',
        maxSize: largest,
        maxExpand: mostExpansions,
        // A warning for each character that LaTeX lacks would fill the log.
        strict: 'ignore',
        trust: false,
        errorColor: 'var(--ink-muted)',
        throwOnError: true,
      }),
    );
    return isFarAway(html) ? null : html;
  } catch {
    // A ParseError, or a RangeError for braces that are nested too deep.
    return null;
  }
}

/** KaTeX has no option against its warning that a font lacks a character. */
function withoutWarnings<T>(render: () => T): T {
  const { warn } = console;
  console.warn = () => {};
  try {
    return render();
  } finally {
    console.warn = warn;
  }
}

function isFarAway(html: string): boolean {
  for (const [, length] of html.matchAll(
    /(?:margin-left|margin-right|top|vertical-align|height|width):(-?\d+)(?:\.\d+)?em/g,
  ))
    if (Math.abs(Number(length)) > farthest) return true;
  return false;
}
