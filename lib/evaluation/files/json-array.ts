import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { longestLine } from './lines';
import type { Row } from './row';

/**
 * Reads the elements of a JSON array one after another. Invalid JSON ends the reading with a problem: nothing after it
 * can be trusted.
 */
export async function* jsonArray(chunks: AsyncIterable<string>): AsyncGenerator<Row<unknown>> {
  const reader = createReader();
  for await (const chunk of chunks) {
    for (const line of splitAfterLines(chunk)) {
      const problem = reader.write(line);
      yield* reader.take();
      if (problem !== null) {
        yield problem;
        return;
      }
    }
  }
  if (!reader.isComplete()) yield reader.problem('The file ends in the middle of the JSON array.');
}

function createReader() {
  const tokenizer = new Tokenizer();
  const parser = new TokenParser({ paths: ['$.*'], keepStack: false });
  let elements: Row<unknown>[] = [];
  let line = 1;
  let depth = 0;
  let elementLine = 1;
  /** Characters since the last element ended. */
  let pending = 0;
  tokenizer.onToken = (token) => {
    if (depth === 1 && token.token !== TokenType.COMMA) elementLine = line;
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1;
    parser.write(token);
  };
  // Errors become problems of the call that caused them.
  tokenizer.onError = (error) => {
    throw error;
  };
  parser.onError = tokenizer.onError;
  parser.onValue = ({ value }) => {
    elements.push({ line: elementLine, value });
    pending = 0;
  };
  const problem = (words: string) => ({ line, problem: words });
  return {
    problem,
    /** @param text of one line at most, with its line end. */
    write(text: string) {
      try {
        pending += text.length;
        tokenizer.write(text);
      } catch {
        return problem('The JSON is invalid from here on.');
      }
      if (pending > longestLine) return { line: elementLine, problem: 'The element is too long.' };
      if (text.endsWith('\n')) line += 1;
      return null;
    },
    take() {
      const taken = elements;
      elements = [];
      return taken;
    },
    isComplete: () => parser.isEnded,
  };
}

/** A chunk that holds many lines is parsed line by line, so that elements have line numbers. */
function* splitAfterLines(chunk: string): Generator<string> {
  let from = 0;
  for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
    yield chunk.slice(from, end + 1);
    from = end + 1;
  }
  if (from < chunk.length) yield chunk.slice(from);
}
