/**
 * Splits Markdown into blocks that can be rendered one by one: at the places where the parser would begin a new block
 * whatever came before, and, in blocks that are too long, between items, rows, quoted paragraphs and lines. Each block
 * is Markdown by itself. Our own scanner, because `marked`, which streamdown uses, overflows the stack on 4,000 `>`,
 * reads a list of 5,000 items as one block, and keeps its last result for one text only. Pure and linear.
 */
import { createBlockSplitter, type ResumePoint } from './block-splitter';

export function splitBlocks(text: string): string[] {
  return createBlockReader()(text);
}

/** Splits a text that grows: what was split before is not read again, except for the last block. */
export function createBlockReader(): (text: string) => string[] {
  let previous: { text: string; blocks: string[]; point: ResumePoint | null } = {
    text: '',
    blocks: [],
    point: null,
  };
  return (text) => {
    if (text === previous.text) return previous.blocks;
    const point = text.startsWith(previous.text) ? previous.point : null;
    const splitter = createBlockSplitter(point);
    const start = point?.offset ?? 0;
    let offset = start;
    const lines = text.slice(start).split('\n');
    const unfinished = lines.pop() ?? '';
    for (const line of lines) {
      splitter.read(line, offset);
      offset += line.length + 1;
    }
    // The last line may still turn into another kind of line.
    const last = splitter.resumePoint();
    splitter.read(unfinished, offset);
    const blocks = splitter.end();
    const earlier = previous.blocks.slice(0, point?.blocks ?? 0);
    previous = {
      text,
      blocks: [...earlier, ...blocks],
      point: last === null ? point : { ...last, blocks: last.blocks + earlier.length },
    };
    return previous.blocks;
  };
}
