import { englishSynonyms } from './english-synonyms';

let bothWays: Map<string, string[]> | null = null;

/** The stems that share a meaning with an English stem. */
export function synonymsOf(stem: string): readonly string[] {
  bothWays ??= parse();
  return bothWays.get(stem) ?? [];
}

function parse(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const known = found.get(from);
    if (known === undefined) found.set(from, [to]);
    else known.push(to);
  };
  for (const line of englishSynonyms.split('\n')) {
    const [stem = '', ...others] = line.split(' ');
    for (const other of others) {
      add(stem, other);
      add(other, stem);
    }
  }
  return found;
}
