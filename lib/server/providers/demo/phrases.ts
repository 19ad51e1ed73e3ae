/** Text fragments that several demo voices share. Pure. */
import type { Question, QuestionKind } from './parse-question';
import type { Random } from './seeded-random';

export interface Quote {
  /** The reference, from 1. */
  number: number;
  words: string;
}

/** What an answer to each kind of question must do. It states no facts, which a script cannot know. */
export const demands: Record<QuestionKind, string> = {
  why: 'a cause, the mechanism under it, and why it is not otherwise',
  how: 'the steps in order, what each needs, and how to tell that it worked',
  compare: 'one yardstick for both sides, and a decision for a named case',
  code: 'a signature, the edge cases, and a test before the clever part',
  maths: 'the assumption, each step from the last, and the place where it is used up',
  list: 'a rule for what belongs on it, before the first entry',
  write: 'a reader, a tone, and the one thing to remember',
  what: 'a definition that excludes something, an example, and a counter-example',
};

/** The most words of a quotation. */
const quoteLength = 12;

export function topic({ terms }: Question): string {
  return terms.slice(0, 3).join(', ');
}

/** A short phrase from each reference that has one, chosen by the seed. */
export function quotesFrom(references: readonly string[], random: Random): Quote[] {
  return references.flatMap((reference, index) => {
    const sentences = sentencesOf(reference).filter((sentence) => sentence.split(' ').length >= 6);
    const [first, ...rest] = sentences;
    if (first === undefined) return [];
    const words = random.pick([first, ...rest]).split(' ');
    const cut = words
      .slice(0, quoteLength)
      .join(' ')
      .replace(/(?<![,;:.–-])[,;:.–-]+$/, '');
    return [{ number: index + 1, words: words.length > quoteLength ? `${cut}…` : cut }];
  });
}

/** Sentences without Markdown, code, formulas or quotations. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/```[\s\S]*?```|\$\$[\s\S]*?\$\$/g, ' ')
    .split(/\n+/)
    .filter((line) => !/^\s*([|#]|[-*] \*\*|\d+\.)/.test(line) && !/Answer \d|“/.test(line))
    .join(' ')
    .replace(/[*_`>$]/g, '')
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

export function counted(count: number, one: string): string {
  const words = [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ];
  return `${words[count] ?? count} ${one}${count === 1 ? '' : 's'}`;
}

/** A code scaffold in the requested language; it says that it does nothing yet. */
export function scaffold({ language, terms }: Question): string {
  const name = (terms.find((term) => /^[a-z][a-z0-9]*$/i.test(term)) ?? 'answer').toLowerCase();
  const lines: Record<string, string[]> = {
    sql: [
      `-- What one row of ${name} means comes first.`,
      'SELECT id, count(*) AS n',
      `FROM ${name}`,
      'GROUP BY id',
      'ORDER BY n DESC',
      'LIMIT 10;',
    ],
    python: [
      `def ${name}(items: list[str]) -> dict[str, int]:`,
      '    """Empty input gives an empty result."""',
      '    counts: dict[str, int] = {}',
      '    for item in items:',
      '        counts[item] = counts.get(item, 0) + 1',
      '    return counts',
    ],
    rust: [
      `fn ${name}(items: &[&str]) -> usize {`,
      '    // Empty input is a case, not an error.',
      '    items.iter().filter(|item| !item.is_empty()).count()',
      '}',
    ],
    bash: [
      'set -euo pipefail',
      `# Fails loudly when ${name} is missing.`,
      `input="\${1:?which ${name}?}"`,
      'sort "$input" | uniq -c | sort -rn | head',
    ],
    java: [
      `static int ${name}(List<String> items) {`,
      '    // Empty input is a case, not an error.',
      '    return (int) items.stream().distinct().count();',
      '}',
    ],
    ts: [
      `export function ${name}(items: readonly string[]): Map<string, number> {`,
      '  // Empty input is a case, not an error.',
      '  const counts = new Map<string, number>();',
      '  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);',
      '  return counts;',
      '}',
    ],
  };
  return [`\`\`\`${language}`, ...(lines[language] ?? lines.ts ?? []), '```'].join('\n');
}
