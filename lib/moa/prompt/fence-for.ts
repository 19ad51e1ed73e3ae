/** A row of tildes longer than any in the texts, so that none can close its fence. */
export function fenceFor(texts: readonly string[]): string {
  const longest = texts
    .flatMap((text) => text.match(/~+/g) ?? [])
    .reduce((length, run) => Math.max(length, run.length), 3);
  return '~'.repeat(longest + 1);
}
