/** The paragraphs of a shown answer with their sentences. */
import { passageRanges } from '@/components/markdown/passages/passage-ranges';
import type { SentenceSources } from '@/lib/contract/sources-contract';

export interface SourcedSentence extends SentenceSources {
  /** Where the page shows it. */
  range: Range;
}

export interface Paragraph {
  element: HTMLElement;
  sentences: SourcedSentence[];
}

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, tr, pre, blockquote';

/** In the order of the text. Sentences that are not shown are left out. */
export function paragraphsOf(
  root: HTMLElement,
  answer: string,
  sentences: readonly SentenceSources[],
): Paragraph[] {
  const ranges = passageRanges(root, answer, sentences);
  const paragraphs: Paragraph[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const range = ranges[index];
    if (!range) continue;
    const element = range.startContainer.parentElement?.closest<HTMLElement>(blocks) ?? root;
    const last = paragraphs.at(-1);
    if (last?.element === element) last.sentences.push({ ...sentence, range });
    else paragraphs.push({ element, sentences: [{ ...sentence, range }] });
  }
  return paragraphs;
}
