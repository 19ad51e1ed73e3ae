import type { Span } from '@/lib/contract/span';

/** What is not part of the text: buttons, and the second form of a formula for screen readers. */
const skipped = 'button, .katex-mathml, [aria-hidden="true"] svg, style';
const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, pre, blockquote, dt, dd, div';

export interface RenderedText {
  text: string;
  /** The part of the page that shows this part of the text; null if it shows none of it. */
  rangeOf: (span: Span) => Range | null;
}

/** The text that an element shows. Blocks are separated by line breaks. */
export function renderedText(root: Element): RenderedText {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  let block: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (parent === null || parent.closest(skipped) !== null) continue;
    const own = parent.closest(blocks);
    if (block !== null && own !== block && !text.endsWith('\n')) text += '\n';
    block = own;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  function pointAt(offset: number): [Text, number] | null {
    const found = nodes.findLast(({ start }) => start <= offset);
    return found === undefined ? null : [found.node, Math.min(offset - found.start, found.node.length)];
  }
  return {
    text,
    rangeOf({ start, end }) {
      const [from, to] = [pointAt(start), pointAt(end - 1)];
      if (from === null || to === null) return null;
      const range = document.createRange();
      range.setStart(...from);
      range.setEnd(to[0], Math.min(to[1] + 1, to[0].length));
      return range;
    },
  };
}
