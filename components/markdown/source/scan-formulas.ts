/**
 * Finds the formulas of a Markdown text, in every notation that models use: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`,
 * `\begin{align}…\end{align}` and GitHub's $`…`$. Code has none. Pure and linear (tests/support/linear-time.test.ts).
 */
import { containerPrefix, createIndentedCodeReader, endOfFencedCode, lineAt } from './code-lines';
import { isDisplayFormula, isEscapedBracket, isFormula, mayBecomeFormula } from './is-formula';
import { isMatrix, mathEnvironment } from './math-environments';
import { type SourceTokens, tokensOf } from './source-tokens';

export interface Formula {
  start: number;
  end: number;
  tex: string;
  layout: 'inline' | 'display';
  /** The offset of the line that it starts on. */
  lineStart: number;
}

export interface ScannedFormulas {
  formulas: Formula[];
  /** Rows of two or more dollar signs that delimit nothing. */
  literals: { start: number; end: number }[];
  /** Where a formula starts that has no end yet, or null. */
  open: number | null;
}

/** Characters of quotes, list items and spaces before the content of a line. */
const longestPrefix = 200;

/** What begins at a token: a formula up to the token `last`, nothing, or a formula that has no end yet. */
type Found = { last: number; tex: string; layout: Formula['layout'] } | 'nothing' | 'open';

export function scanFormulas(text: string): ScannedFormulas {
  const tokens = tokensOf(text);
  const { texts, offsets } = tokens;
  const isIndentedCode = createIndentedCodeReader();
  const found: ScannedFormulas = { formulas: [], literals: [], open: null };
  let lineStart = 0;
  let index = 0;
  const skipTo = (offset: number) => {
    while (index < texts.length && (offsets[index] ?? 0) < offset) index += 1;
  };
  const startLine = (start: number) => {
    lineStart = start;
    const codeEnd = endOfFencedCode(text, start);
    if (codeEnd !== null) skipTo(codeEnd);
    else if (isIndentedCode(lineAt(text, start))) skipTo(start + lineAt(text, start).length);
  };
  startLine(0);
  while (index < texts.length) {
    const token = texts[index] ?? '';
    const start = offsets[index] ?? 0;
    const codeEnd = tokens.codeEnds.get(index);
    if (token === '\n') {
      index += 1;
      startLine(start + 1);
    } else if (codeEnd !== undefined) {
      index = codeEnd + 1;
    } else {
      const formula = formulaAt({ text, tokens, index, lineStart });
      if (formula === 'open') found.open ??= start;
      else if (formula !== 'nothing') {
        const end = (offsets[formula.last] ?? 0) + (texts[formula.last]?.length ?? 0);
        const { tex, layout } = formula;
        found.formulas.push({ start, end, tex: tex.trim(), layout, lineStart });
        const lastBreak = text.slice(start, end).lastIndexOf('\n');
        if (lastBreak !== -1) lineStart = start + lastBreak + 1;
        index = formula.last + 1;
        continue;
      }
      if (token.startsWith('$$')) found.literals.push({ start, end: start + token.length });
      index += 1;
    }
  }
  found.open ??= startOfHalfCommand(text, found.formulas.at(-1)?.end ?? 0);
  return found;
}

interface Place {
  text: string;
  tokens: SourceTokens;
  index: number;
  lineStart: number;
}

function formulaAt(place: Place): Found {
  const token = place.tokens.texts[place.index] ?? '';
  if (token === '$') return dollarFormula(place);
  if (token === '$$') return doubleDollarFormula(place);
  if (token === '\\(') return parenthesisFormula(place);
  if (token === '\\[') return bracketFormula(place);
  return token.startsWith('\\begin{') ? environmentFormula(place) : 'nothing';
}

function dollarFormula({ text, tokens, index }: Place): Found {
  const start = tokens.offsets[index] ?? 0;
  const last = next(tokens, index, (token) => token.startsWith('$'), 'in its paragraph');
  if (last === 'open') return mayBecomeFormula(text.slice(start + 1)) ? 'open' : 'nothing';
  if (last === 'nothing' || tokens.texts[last] !== '$') return 'nothing';
  const end = tokens.offsets[last] ?? 0;
  const content = text.slice(start + 1, end);
  const code = /^`([^`]+)`$/.exec(content)?.[1];
  if (code !== undefined) return { last, tex: code, layout: 'inline' };
  return isFormula(content, text.charAt(start - 1), text.charAt(end + 1))
    ? { last, tex: content, layout: 'inline' }
    : 'nothing';
}

function doubleDollarFormula(place: Place): Found {
  const { text, tokens, index } = place;
  const isFirst = isFirstOnLine(place);
  const last = next(tokens, index, (token) => token === '$$', isFirst ? 'anywhere' : 'in its paragraph');
  const start = (tokens.offsets[index] ?? 0) + 2;
  if (last === 'open') return isFirst || mayBecomeFormula(text.slice(start)) ? 'open' : 'nothing';
  if (last === 'nothing') return last;
  const tex = text.slice(start, tokens.offsets[last]);
  if (!(isFirst && tex.startsWith('\n')) && !isDisplayFormula(tex)) return 'nothing';
  const isAlone = isFirst && /^[ \t]*[.,;:]?[ \t]*$/.test(lineAt(text, (tokens.offsets[last] ?? 0) + 2));
  return { last, tex, layout: isAlone ? 'display' : 'inline' };
}

function parenthesisFormula({ text, tokens, index }: Place): Found {
  const start = tokens.offsets[index] ?? 0;
  const last = next(tokens, index, (token) => token === '\\)' || token === '\\(', 'in its paragraph');
  const isCall = /\w/.test(text.charAt(start - 1));
  if (last === 'open')
    return isCall || !mayBecomeFormula(text.slice(start + 2).trimStart()) ? 'nothing' : 'open';
  if (last === 'nothing' || tokens.texts[last] !== '\\)' || isCall) return 'nothing';
  const tex = text.slice(start + 2, tokens.offsets[last]);
  return isDisplayFormula(tex) ? { last, tex, layout: 'inline' } : 'nothing';
}

function bracketFormula(place: Place): Found {
  const { text, tokens, index } = place;
  const start = (tokens.offsets[index] ?? 0) + 2;
  const last = next(tokens, index, (token) => token === '\\]' || token === '\\[', 'anywhere');
  if (last === 'open') return mayBecomeFormula(text.slice(start).trimStart()) ? 'open' : 'nothing';
  if (last === 'nothing' || tokens.texts[last] !== '\\]') return 'nothing';
  const end = tokens.offsets[last] ?? 0;
  const tex = text.slice(start, end);
  if (isEscapedBracket(tex, text.charAt(end + 2))) return 'nothing';
  return { last, tex, layout: isInRow(place) ? 'inline' : 'display' };
}

function environmentFormula(place: Place): Found {
  const { text, tokens, index } = place;
  const begin = tokens.texts[index] ?? '';
  const name = mathEnvironment(begin);
  if (name === null) return 'nothing';
  const last = tokens.environmentEnds.get(index);
  if (last === undefined) return 'open';
  const tex = text.slice(
    tokens.offsets[index],
    (tokens.offsets[last] ?? 0) + (tokens.texts[last]?.length ?? 0),
  );
  const isInline = isInRow(place) || (isMatrix(name) && !isFirstOnLine(place));
  return { last, tex, layout: isInline ? 'inline' : 'display' };
}

/** The index of the next token that ends a formula; `open` where the text ends first. */
function next(
  { texts, codeEnds, paragraphEnds }: SourceTokens,
  index: number,
  isEnd: (token: string) => boolean,
  where: 'in its paragraph' | 'anywhere',
): number | 'nothing' | 'open' {
  for (let candidate = index + 1; candidate < texts.length; candidate += 1) {
    if (isEnd(texts[candidate] ?? '')) return candidate;
    if (where === 'in its paragraph' && paragraphEnds.has(candidate)) return 'nothing';
    candidate = codeEnds.get(candidate) ?? candidate;
  }
  return 'open';
}

function isFirstOnLine({ text, tokens, index, lineStart }: Place): boolean {
  const start = tokens.offsets[index] ?? 0;
  if (start - lineStart > longestPrefix) return false;
  const before = text.slice(lineStart, start);
  return containerPrefix(before).length === before.length;
}

/** In a row of a table and in a heading, a formula stays on its line. */
function isInRow({ text, tokens, index, lineStart }: Place): boolean {
  const before = text.slice(lineStart, Math.min(tokens.offsets[index] ?? 0, lineStart + longestPrefix));
  return /^[|#]/.test(before.slice(containerPrefix(before).length));
}

/** Where a text ends in a part of `\(`, `\[` or `\begin{`. */
function startOfHalfCommand(text: string, after: number): number | null {
  const half = /(?<!\\)\\(?:b(?:e(?:g(?:i(?:n(?:\{[A-Za-z]{0,20}\*?)?)?)?)?)?)?$/.exec(
    text.slice(Math.max(after, text.length - 40)),
  );
  return half === null ? null : text.length - half[0].length;
}
