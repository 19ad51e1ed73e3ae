/** What may begin or end code and formulas in Markdown. Pure and linear in the length of the text. */

const tokenPattern = /\\(?:begin|end)\{[A-Za-z]{1,20}\*?\}|\\[^`\n]|`+|\$+|\n/g;

export interface SourceTokens {
  texts: string[];
  offsets: number[];
  /** For each row of backticks that is closed in its paragraph, the index of the row that closes it. */
  codeEnds: ReadonlyMap<number, number>;
  /** For each `\begin{…}`, the index of its `\end{…}`. */
  environmentEnds: ReadonlyMap<number, number>;
  /** Line breaks that end a paragraph, by index. */
  paragraphEnds: ReadonlySet<number>;
}

export function tokensOf(text: string): SourceTokens {
  const matches = [...text.matchAll(tokenPattern)];
  const texts = matches.map((match) => match[0]);
  const offsets = matches.map((match) => match.index);
  const paragraphEnds = paragraphEndsOf(text, texts, offsets);
  return {
    texts,
    offsets,
    paragraphEnds,
    codeEnds: codeEndsOf(text, texts, offsets, paragraphEnds),
    environmentEnds: environmentEndsOf(texts),
  };
}

function paragraphEndsOf(text: string, texts: readonly string[], offsets: readonly number[]): Set<number> {
  const ends = new Set<number>();
  for (const [index, token] of texts.entries()) {
    if (token !== '\n' || texts[index + 1] !== '\n') continue;
    if (text.slice((offsets[index] ?? 0) + 1, offsets[index + 1]).trim() === '') ends.add(index);
  }
  return ends;
}

function codeEndsOf(
  text: string,
  texts: readonly string[],
  offsets: readonly number[],
  paragraphEnds: ReadonlySet<number>,
): Map<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<string, number>();
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    const token = texts[index] ?? '';
    if (paragraphEnds.has(index)) next.clear();
    if (!token.startsWith('`')) continue;
    const end = next.get(token);
    // A backslash before it takes its meaning away, unless it ends code.
    if (end !== undefined && text.charAt((offsets[index] ?? 0) - 1) !== '\\') ends.set(index, end);
    next.set(token, index);
  }
  return ends;
}

function environmentEndsOf(texts: readonly string[]): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [index, token] of texts.entries()) {
    if (token.startsWith('\\begin{')) open.push(index);
    else if (token.startsWith('\\end{')) {
      const begin = open.at(-1);
      if (begin === undefined || texts[begin]?.slice('\\begin'.length) !== token.slice('\\end'.length))
        continue;
      open.pop();
      ends.set(begin, index);
    }
  }
  return ends;
}
