/** Aligns two Markdown texts, section by section by their headings, and block by block within them. Pure. */
import { alignSequences } from './align-sequences';
import { type MarkdownBlock, markdownBlocks } from './markdown-blocks';
import { setSimilarity, wordSet } from './text-similarity';

/** A block of each text, side by side; null where the other text has nothing alike. */
export interface AlignedRow {
  left: string | null;
  right: string | null;
}

/** A heading with the blocks below it; the first section of a text may have none. */
interface Section {
  heading: string | null;
  blocks: MarkdownBlock[];
}

/** Sections with fewer shared words stand alone. */
const leastOfSections = 0.3;
/** Blocks with fewer shared words stand alone. */
const leastOfBlocks = 0.2;

export function alignTexts(left: string, right: string): AlignedRow[] {
  const [lefts, rights] = [sectionsOf(left), sectionsOf(right)];
  const [leftProfiles, rightProfiles] = [lefts.map(profileOf), rights.map(profileOf)];
  const pairs = alignSequences(
    lefts.length,
    rights.length,
    (i, j) => alikeness(leftProfiles[i], rightProfiles[j]),
    leastOfSections,
  );
  return pairs.flatMap(([i, j]) =>
    alignBlocks(i === null ? [] : (lefts[i]?.blocks ?? []), j === null ? [] : (rights[j]?.blocks ?? [])),
  );
}

/** Whether both sides say the same, apart from white space. */
export function isSameRow({ left, right }: AlignedRow): boolean {
  return left !== null && right !== null && squeezed(left) === squeezed(right);
}

function alignBlocks(left: readonly MarkdownBlock[], right: readonly MarkdownBlock[]): AlignedRow[] {
  const [leftWords, rightWords] = [left, right].map((blocks) => blocks.map(({ text }) => wordSet(text)));
  const pairs = alignSequences(
    left.length,
    right.length,
    (i, j) => {
      // Aligned sections begin with their headings, whatever these say.
      if (left[i]?.heading !== null && right[j]?.heading !== null) return 1;
      if (left[i]?.heading !== null || right[j]?.heading !== null) return 0;
      return setSimilarity(leftWords?.[i] ?? new Set(), rightWords?.[j] ?? new Set());
    },
    leastOfBlocks,
  );
  return pairs.map(([i, j]) => ({
    left: i === null ? null : (left[i]?.text ?? null),
    right: j === null ? null : (right[j]?.text ?? null),
  }));
}

function sectionsOf(markdown: string): Section[] {
  const sections: Section[] = [];
  for (const block of markdownBlocks(markdown)) {
    const current = sections.at(-1);
    if (block.heading !== null || current === undefined)
      sections.push({ heading: block.heading, blocks: [block] });
    else current.blocks.push(block);
  }
  return sections;
}

interface Profile {
  heading: ReadonlySet<string> | null;
  words: ReadonlySet<string>;
}

function profileOf({ heading, blocks }: Section): Profile {
  return {
    heading: heading === null ? null : wordSet(heading),
    words: wordSet(blocks.map(({ text }) => text).join('\n')),
  };
}

/** Two sections are alike by their headings, or by what they say below different ones. */
function alikeness(a: Profile | undefined, b: Profile | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const ofWords = setSimilarity(a.words, b.words);
  // The beginnings of both texts belong together, whatever they say.
  if (a.heading === null && b.heading === null) return Math.max(ofWords, leastOfSections);
  if (a.heading === null || b.heading === null) return ofWords;
  return Math.max(setSimilarity(a.heading, b.heading), ofWords);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
