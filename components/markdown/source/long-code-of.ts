import { closesFence, fenceOf } from './code-lines';

/** Longer code has no colours: each line and word of it would be an element. It is not parsed either. */
const longestHighlighted = 20_000;

/** The code of a block that is nothing but long code; null for any other block. Pure and linear. */
export function longCodeOf(block: string): string | null {
  if (block.length <= longestHighlighted || !/^ {0,3}[`~]{3}/.test(block)) return null;
  const start = block.indexOf('\n') + 1;
  const fence = fenceOf(block.slice(0, Math.max(0, start - 1)));
  if (fence === null) return null;
  const text = block.slice(start).trimEnd();
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  return closesFence(lastLine, fence) ? text.slice(0, -lastLine.length).trimEnd() : text;
}
