/** What two aligned texts share and where they differ, as spans of their characters. Pure. */
import { diffArrays } from 'diff';
import type { Span } from '@/lib/contract/span';
import { isNumber, type Token, wordsOf } from './word-tokens';

export interface Difference extends Span {
  /** Numbers that differ are worth more attention than words. */
  kind: 'number' | 'word';
}

export interface SideOfDiff {
  differences: Difference[];
  /** The sentences that the other text has, too. */
  shared: Span[];
}

/** With more edits the texts have nothing in common that is worth showing, and finding it takes long. */
const mostEdits = 1200;

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** Compares word by word. White space and punctuation alone are no difference. */
export function diffTexts(left: string, right: string): { left: SideOfDiff; right: SideOfDiff } {
  const [lefts, rights] = [wordsOf(left), wordsOf(right)];
  const [leftChanged, rightChanged] = changedWords(
    lefts.filter(({ isWord }) => isWord),
    rights.filter(({ isWord }) => isWord),
  );
  const [leftSentences, rightSentences] = [sentencesOf(left), sentencesOf(right)];
  return {
    left: { differences: joined(leftChanged, left), shared: sharedOf(leftSentences, rightSentences) },
    right: { differences: joined(rightChanged, right), shared: sharedOf(rightSentences, leftSentences) },
  };
}

function changedWords(left: readonly Token[], right: readonly Token[]): [Token[], Token[]] {
  const parts = diffArrays(
    left.map(({ text }) => text.toLowerCase()),
    right.map(({ text }) => text.toLowerCase()),
    { maxEditLength: mostEdits },
  );
  if (parts === undefined) return [[...left], [...right]];
  const changed: [Token[], Token[]] = [[], []];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of parts) {
    if (removed) changed[0].push(...left.slice(i, i + count));
    if (added) changed[1].push(...right.slice(j, j + count));
    if (!added) i += count;
    if (!removed) j += count;
  }
  return changed;
}

/** Neighbouring changed words are one difference, except that a number stands alone. */
function joined(words: readonly Token[], text: string): Difference[] {
  const differences: Difference[] = [];
  for (const { text: word, start } of words) {
    const last = differences.at(-1);
    const kind = isNumber(word) ? 'number' : 'word';
    const end = start + word.length;
    if (last?.kind === 'word' && kind === 'word' && /^[^\p{L}\p{N}\n]*$/u.test(text.slice(last.end, start)))
      last.end = end;
    else differences.push({ start, end, kind });
  }
  return differences;
}

interface Sentence extends Span {
  /** Its words, without marks and spaces. */
  words: string;
}

function sentencesOf(text: string): Sentence[] {
  return text.split('\n').reduce<{ from: number; found: Sentence[] }>(
    ({ from, found }, line) => {
      for (const { segment, index } of sentences.segment(line)) {
        const words =
          segment
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu)
            ?.join(' ') ?? '';
        const start = from + index;
        if (words !== '') found.push({ start, end: start + segment.trimEnd().length, words });
      }
      return { from: from + line.length + 1, found };
    },
    { from: 0, found: [] },
  ).found;
}

function sharedOf(own: readonly Sentence[], other: readonly Sentence[]): Span[] {
  const said = new Set(other.map(({ words }) => words));
  return own.filter(({ words }) => said.has(words)).map(({ start, end }) => ({ start, end }));
}
