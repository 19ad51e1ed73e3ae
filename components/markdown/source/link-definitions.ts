/** Definitions of links and footnotes, which may stand in another block than their use. Pure and linear. */

const definitionPattern = /^ {0,3}\[([^\]\n^][^\]\n]{0,200})\]:[ \t]*\S.*$/gm;

/** The definitions of links in a text by their lower-case label. */
export function linkDefinitions(text: string): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  if (!text.includes(']:')) return definitions;
  for (const [line, label = ''] of text.matchAll(definitionPattern)) {
    const key = label.toLowerCase();
    if (!definitions.has(key)) definitions.set(key, line.trim());
  }
  return definitions;
}

/** The block below the definitions that it uses. */
export function withDefinitions(block: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return block;
  const used = new Set<string>();
  for (const [, label = ''] of block.matchAll(/\[([^[\]\n]{1,200})\]/g)) {
    const definition = definitions.get(label.toLowerCase());
    if (definition !== undefined) used.add(definition);
  }
  return used.size === 0 ? block : `${[...used].join('\n')}\n\n${block}`;
}

/** Whether a text has footnotes: they are numbered through all of it. */
export function hasFootnotes(text: string): boolean {
  return /\[\^[^\]\n]{1,200}\]:/.test(text);
}
