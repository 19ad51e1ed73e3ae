'use client';

import { useEffect, useState } from 'react';
import { whenThereIsTime } from './when-there-is-time';

/** Characters that are rendered in one task: some 50 ms. The server renders no longer texts (markdown.tsx). */
const charactersAtOnce = 4000;

/** How many of the blocks are rendered: as many as fit into one task, and in each further task as many again. */
export function useShownBlocks(blocks: readonly string[]): number {
  const [shown, setShown] = useState(() => blocksAfter(blocks, 0));
  const hasMore = shown < blocks.length;
  useEffect(() => {
    if (hasMore) return whenThereIsTime(() => setShown(blocksAfter(blocks, shown)));
  }, [blocks, shown, hasMore]);
  return Math.min(shown, blocks.length);
}

/** The number of blocks up to the end of a task's share. */
function blocksAfter(blocks: readonly string[], shown: number): number {
  let characters = 0;
  let count = shown;
  while (
    count < blocks.length &&
    (count === shown || characters + (blocks[count]?.length ?? 0) <= charactersAtOnce)
  ) {
    characters += blocks[count]?.length ?? 0;
    count += 1;
  }
  return count;
}
