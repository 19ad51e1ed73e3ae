/** Splits a stream of text into lines in bounded memory. */

export interface Line {
  /** From 1. */
  number: number;
  /** Without its line end; null when the line is longer than `longestLine`. */
  text: string | null;
}

/** In UTF-16 code units. A longer line is no question, but a file of another kind. */
export const longestLine = 2_000_000;

/** Accepts \n and \r\n, and drops a byte order mark. The last line needs no line end. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const take = (): Line => {
    const text = length > longestLine ? null : cleanLine(parts.join(''), number);
    const line = { number, text };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  const add = (part: string) => {
    length += part.length;
    if (length <= longestLine) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
      add(chunk.slice(from, end));
      from = end + 1;
      yield take();
    }
    if (from < chunk.length) add(chunk.slice(from));
  }
  if (length > 0) yield take();
}

function cleanLine(line: string, number: number): string {
  const text = number === 1 && line.startsWith('\uFEFF') ? line.slice(1) : line;
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
