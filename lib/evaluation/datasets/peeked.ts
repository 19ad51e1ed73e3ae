/** The first character of a stream that is no white space, '' when there is none, and the whole stream. */
export async function peeked(
  chunks: AsyncIterable<string>,
): Promise<{ start: string; all: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: string[] = [];
  let start = '';
  while (start === '') {
    const next = await iterator.next();
    if (next.done === true) break;
    // Leading white space is dropped but for its line ends, which number the lines.
    start = next.value.replace('\uFEFF', '').trimStart().charAt(0);
    read.push(start === '' ? next.value.replace(/[^\n]+/g, '') : next.value);
  }
  async function* all() {
    yield* read;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { start, all: all() };
}
