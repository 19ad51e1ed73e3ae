import { linesOf } from './lines';
import type { Row } from './row';

/** Reads JSON Lines. Blank lines are skipped. A line that is no JSON is a problem, and reading goes on. */
export async function* jsonLines(chunks: AsyncIterable<string>): AsyncGenerator<Row<unknown>> {
  for await (const { number, text } of linesOf(chunks)) {
    if (text === null) yield { line: number, problem: 'The line is too long.' };
    else if (text.trim() !== '') yield parsed(number, text);
  }
}

function parsed(line: number, text: string): Row<unknown> {
  try {
    return { line, value: JSON.parse(text) };
  } catch {
    return { line, problem: 'The line is not valid JSON.' };
  }
}
