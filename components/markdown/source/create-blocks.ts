import remend from 'remend';
import { hasFootnotes, linkDefinitions, withDefinitions } from './link-definitions';
import { normalizeFormulas } from './normalize-formulas';
import { createBlockReader } from './split-blocks';
import { withoutOpenFormula } from './without-open-formula';
import { withoutOpenTable } from './without-open-table';

/** A longer text with footnotes is split all the same, and its footnotes are text. */
const longestWithFootnotes = 8000;

/** Turns a text that grows into blocks of Markdown for the renderer. What did not change is not read again. */
export function createBlocks() {
  const read = createBlockReader();
  let earlier: { source: string; block: string }[] = [];
  return (text: string, state: 'writing' | 'done'): string[] => {
    const isWhole = text.length <= longestWithFootnotes && hasFootnotes(text);
    const sources = isWhole ? [text] : read(text);
    const definitions = isWhole ? new Map<string, string>() : linkDefinitions(text);
    const last = state === 'writing' ? sources.length - 1 : -1;
    const blocks = sources.map((written, index) => {
      const source = withDefinitions(written, definitions);
      if (index === last) return { source: '', block: unfinished(source) };
      const known = earlier[index];
      return known?.source === source ? known : { source, block: normalizeFormulas(source) };
    });
    earlier = blocks;
    return blocks.map(({ block }) => block);
  };
}

/** The part of a growing block that can be shown, with its open marks closed. */
function unfinished(source: string): string {
  const shown = withoutOpenTable(withoutOpenFormula(source));
  return remend(normalizeFormulas(shown), { katex: false, singleTilde: false });
}
