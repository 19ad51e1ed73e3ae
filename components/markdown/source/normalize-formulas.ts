/**
 * Writes every formula in the one notation that the Markdown parser is configured for: two or more dollar signs.
 * All other dollar signs stay text. Pure and linear.
 */
import { containerPrefix, lineAt } from './code-lines';
import { texForKatex } from './math-environments';
import { type Formula, scanFormulas } from './scan-formulas';

export function normalizeFormulas(text: string): string {
  if (!mayHaveFormulas(text)) return text;
  const { formulas, literals } = scanFormulas(text);
  const changes = [
    ...formulas
      .map((formula) => withMark(text, formula))
      .map((formula) => ({ ...formula, write: () => written(text, formula) })),
    ...literals.map(({ start, end }) => ({ start, end, write: () => '\\$'.repeat(end - start) })),
  ].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let end = 0;
  for (const change of changes) {
    if (change.start < end) continue;
    parts.push(text.slice(end, change.start), change.write());
    end = change.end;
  }
  return parts.join('') + text.slice(end);
}

/** Whether a text may contain a formula in any notation, or a block of code in the language `math`. */
export function mayHaveFormulas(text: string): boolean {
  return /\$|\\[([]|\\begin\{|(?:`{3}|~{3})[ \t]*math\b/.test(text);
}

/** The punctuation after a block of its own belongs to it: on a line below, it would be a paragraph. */
function withMark(text: string, formula: Formula): Formula {
  const mark = formula.layout === 'display' ? /^[ \t]*([.,;:])[ \t]*$/.exec(lineAt(text, formula.end)) : null;
  if (mark === null) return formula;
  return { ...formula, end: formula.end + mark[0].length, tex: `${formula.tex}${mark[1]}` };
}

function written(text: string, formula: Formula): string {
  const tex = texForKatex(formula.tex);
  return formula.layout === 'inline' ? inline(text, formula, tex) : display(text, formula, tex);
}

function inline(text: string, { lineStart, start }: Formula, tex: string): string {
  const line = text.slice(lineStart, Math.min(start, lineStart + 1));
  // A bar would end the cell of a table.
  const isInTable =
    (line === '|' || tex.includes('|')) && lineAt(text, lineStart).trimStart().startsWith('|');
  const oneLine = tex.replace(/\s*\n\s*/g, ' ');
  const safe = isInTable && !oneLine.includes('\\begin') ? withoutBars(oneLine) : oneLine;
  const fence = fenceAround(safe);
  return `${fence} ${safe} ${fence}`;
}

/** As a block of its own, inside the quotes and list items that the formula is in. */
function display(text: string, { lineStart, start, end }: Formula, tex: string): string {
  const before = text.slice(lineStart, start);
  const prefix = containerPrefix(before);
  const nextPrefix = prefix.replace(/[^>\s]/g, ' ');
  const isFirst = prefix.length === before.length;
  const isQuoted = prefix.includes('>');
  const lines = tex.split('\n').map((line) => line.replace(isQuoted ? /^[ \t>]+/ : /^[ \t]+/, ''));
  const fence = fenceAround(tex);
  const block = [fence, ...lines.filter((line) => line.trim() !== ''), fence].join(`\n${nextPrefix}`);
  const followed = lineAt(text, end).trim() === '' ? '' : `\n${nextPrefix}`;
  return `${isFirst ? '' : `\n${nextPrefix}`}${block}${followed}`;
}

/** More dollar signs than the formula has in a row. */
function fenceAround(tex: string): string {
  const longest = Math.max(1, ...(tex.match(/\$+/g) ?? []).map((row) => row.length));
  return '$'.repeat(longest + 1);
}

function withoutBars(tex: string): string {
  return tex.replace(/\\?\|/g, (bar) => (bar === '|' ? '\\vert ' : '\\Vert '));
}
