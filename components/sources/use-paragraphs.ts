'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { SentenceSources } from '@/lib/contract/sources-contract';
import { type Paragraph, paragraphsOf } from './paragraphs';

/** Longer than the pause between two frames of a growing text, in milliseconds. */
const settlingMs = 120;
/** A long answer takes longer to search: the page rests so many times as long. */
const restFactor = 20;

/** Follows the rendering, which shows a long answer in parts and replaces blocks while they grow. */
export function useParagraphs(
  root: RefObject<HTMLElement | null>,
  answer: string,
  sentences: readonly SentenceSources[],
): readonly Paragraph[] {
  const [paragraphs, setParagraphs] = useState<readonly Paragraph[]>([]);
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let lastMs = 0;
    const update = () => {
      timer = null;
      const began = performance.now();
      setParagraphs(paragraphsOf(element, answer, sentences));
      lastMs = performance.now() - began;
    };
    const later = () => {
      timer ??= setTimeout(update, Math.max(settlingMs, lastMs * restFactor));
    };
    later();
    const observer = new MutationObserver(later);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (timer !== null) clearTimeout(timer);
    };
  }, [root, answer, sentences]);
  return paragraphs;
}
