/** A stream of these chunks of text. */
export async function* chunksOf(...chunks: string[]): AsyncGenerator<string> {
  yield* chunks;
}

/** A stream of a text in chunks of some characters. */
export async function* inChunks(text: string, size: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}
