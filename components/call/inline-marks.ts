/** The marks of Markdown within a line: emphasis, code, links and images. */

/** Whatever may be part of a mark, and the text between. */
const tokenPattern = /\\[*_`]|`+|\*+|_+|!?\[|[\]()]|[^\\`*_![\]()]+|[\\!]/g;
const mayHaveMarks = /[*_`[]/;
const wordCharacter = /\w/;
/** Of emphasis and strong emphasis, in characters. */
const emphasisSizes = [2, 1] as const;
/** A longer row of asterisks marks nothing. */
const longestEmphasis = 3;

/**
 * The line without its marks; what they mark stays, and so does what opens and never closes. Each token is looked at a
 * constant number of times.
 */
export function withoutInlineMarks(line: string): string {
  if (!mayHaveMarks.test(line)) return line;
  const tokens: string[] = line.match(tokenPattern) ?? [];
  const codeEnds = codeEndsOf(tokens);
  const parenthesisEnds = parenthesisEndsOf(tokens);
  const brackets: number[] = [];
  const emphasis = createEmphasis(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const codeEnd = codeEnds.get(at);
    if (codeEnd !== undefined) {
      tokens[at] = '';
      tokens[codeEnd] = '';
      at = codeEnd;
    } else if (token === '[' || token === '![') brackets.push(at);
    else if (token === ']') {
      const open = brackets.pop();
      const end = parenthesisEnds.get(at + 1);
      if (open === undefined || end === undefined) continue;
      tokens[open] = '';
      tokens.fill('', at, end + 1);
      at = end;
    } else if (token.startsWith('*') || token.startsWith('_')) emphasis.read(at);
    else if (token.length === 2 && token.startsWith('\\')) tokens[at] = token.slice(1);
  }
  return tokens.join('');
}

/** For each row of backticks that is closed, the index of the next row of the same length. */
function codeEndsOf(tokens: readonly string[]): Map<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<string, number>();
  for (const [at, token] of [...tokens.entries()].toReversed()) {
    if (!token.startsWith('`')) continue;
    const end = next.get(token);
    if (end !== undefined) ends.set(at, end);
    next.set(token, at);
  }
  return ends;
}

/** For each parenthesis that is closed, the index of the one that closes it. */
function parenthesisEndsOf(tokens: readonly string[]): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token === '(') open.push(at);
    else if (token === ')') {
      const begin = open.pop();
      if (begin !== undefined) ends.set(begin, at);
    }
  }
  return ends;
}

/** Takes emphasis away as it is closed: an opener and its end lose the same number of characters. */
function createEmphasis(tokens: string[]) {
  const open = new Map<string, number[]>();

  /** @returns how many of the run's characters are left. */
  function close(at: number, mark: string): number {
    let left = tokens[at]?.length ?? 0;
    for (const size of emphasisSizes) {
      const openers = open.get(mark + size) ?? [];
      while (left >= size) {
        const opener = openers.pop();
        if (opener === undefined) break;
        tokens[opener] = tokens[opener]?.slice(size) ?? '';
        left -= size;
      }
    }
    tokens[at] = mark.repeat(left);
    return left;
  }

  return {
    read(at: number) {
      const token = tokens[at] ?? '';
      const mark = token.charAt(0);
      if (token.length > longestEmphasis) return;
      const before = lastOf(tokens[at - 1] ?? ' ');
      const after = tokens[at + 1]?.charAt(0) ?? ' ';
      // Within a word a single asterisk is a product, and an underscore part of a name.
      const isWithinWord = mark === '_' || token.length === 1;
      const closes = before.trim() !== '' && !(isWithinWord && wordCharacter.test(after));
      const left = closes ? close(at, mark) : token.length;
      const opens = after.trim() !== '' && !(isWithinWord && wordCharacter.test(before));
      if (!opens) return;
      for (const size of emphasisSizes) {
        if (left !== size && left !== longestEmphasis) continue;
        const openers = open.get(mark + size);
        if (openers === undefined) open.set(mark + size, [at]);
        else openers.push(at);
      }
    },
  };
}

/** A mark that was taken away is no space. */
function lastOf(token: string): string {
  return token === '' ? '.' : token.slice(-1);
}
