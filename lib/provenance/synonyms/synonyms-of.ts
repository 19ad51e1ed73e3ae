import type { Language } from '@/lib/provenance/text/function-words';
import { englishSynonyms } from './english-synonyms';
import { germanStems } from './german-stems';

interface Table {
  /** Lines of stems. */
  text: string;
  /** Those of a line that share a meaning with one of them. */
  alike(line: readonly string[], stem: string): readonly string[];
}

const tables: Readonly<Partial<Record<Language, Table>>> = {
  // The first shares a meaning with each of the others.
  en: { text: englishSynonyms, alike: (line, stem) => (line[0] === stem ? line : line.slice(0, 1)) },
  de: { text: germanStems, alike: (line) => line },
};
/** The lines with a stem, made when a language is first asked for. */
const known = new Map<Language, ReadonlyMap<string, string>>();

/** The stems that share a meaning with a stem; of a German verb also the stems of its other forms. */
export function synonymsOf(stem: string, language: Language): string[] {
  const table = tables[language];
  if (table === undefined) return [];
  const linesWith = known.get(language) ?? linesByStem(table.text);
  known.set(language, linesWith);
  const lines = linesWith.get(stem)?.split('\n') ?? [];
  const found = new Set(lines.flatMap((line) => table.alike(line.split(' '), stem)));
  found.delete(stem);
  return [...found];
}

/** Lines stay text, because few of them are ever asked for. */
function linesByStem(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    for (const stem of line.split(' ')) {
      const before = found.get(stem);
      found.set(stem, before === undefined ? line : `${before}\n${line}`);
    }
  }
  return found;
}
