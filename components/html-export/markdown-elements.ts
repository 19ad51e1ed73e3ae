/** Markdown of models as safe elements for a page without scripts. */
import type { Element, ElementContent, Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { h } from 'hastscript';
import type { Root as MarkdownRoot } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { safeHref } from '@/components/markdown/safe-link';
import { setDirections } from '@/components/markdown/set-directions';
import { createBlocks } from '@/components/markdown/source/create-blocks';
import { isDense } from '@/components/markdown/source/is-dense';
import { type TreeParent, treeDepth } from '@/components/markdown/tree-depth';
import { formulaMarkup } from './formula-markup';

declare module 'hast' {
  interface ElementData {
    /** The source of a formula, whose signs are not those of the text. */
    tex?: string;
  }
}

const parser = unified()
  .use(remarkParse)
  // As on the pages: one tilde means "about", and every formula is written with two or more dollar signs.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath, { singleDollarTextMath: false })
  .use(remarkRehype)
  .use(setDirections);

const schema = {
  ...defaultSchema,
  // No ids: those of several texts would be the same. No images: the page loads nothing.
  attributes: {
    ...defaultSchema.attributes,
    '*': ['align', 'dir'],
    code: [
      ['className', /^language-[\w+#-]{1,30}$/, 'math-inline', 'math-display'] as [
        string,
        ...(string | RegExp)[],
      ],
    ],
  },
};

/** Deeper elements overflow the stack of those who walk the tree. */
const deepest = 100;
/** Blocks between two pauses. */
const blocksAtOnce = 8;

/**
 * The elements of a text, block by block. What the parser cannot read in time, or at all, stays text.
 * @param pause lets the server do other work: a long text takes seconds.
 */
export async function markdownElements(text: string, pause: () => Promise<void>): Promise<ElementContent[]> {
  const elements: ElementContent[] = [];
  for (const [index, block] of createBlocks()(text, 'done').entries()) {
    if (index % blocksAtOnce === blocksAtOnce - 1) await pause();
    elements.push(...blockElements(block));
  }
  return elements;
}

function blockElements(block: string): ElementContent[] {
  try {
    const tree = isDense(block) ? null : parser.parse(block);
    if (tree !== null && treeDepth(tree) <= deepest) {
      const safe = sanitize(parser.runSync(withVisibleHtml(tree)) as Root, schema);
      return ('children' in safe ? safe.children : [])
        .filter((child) => child.type === 'element' || child.type === 'text')
        .flatMap(readable);
    }
  } catch {
    // Stays text.
  }
  return [h('p', { className: 'raw' }, block)];
}

/** Formulas, links that lead somewhere safe, and tables that scroll by themselves. */
function readable(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  const children = node.children.flatMap(readable);
  const element: Element = { ...node, children };
  if (node.tagName === 'a') return linkTo(element);
  if (node.tagName === 'img') return [];
  if (node.tagName === 'table') return [h('div', { className: 'scroll', tabIndex: 0 }, element)];
  if (node.tagName === 'code' && classesOf(node).includes('math-inline')) return [formula(element, 'inline')];
  const [only] = node.children;
  if (node.tagName === 'pre' && only?.type === 'element' && classesOf(only).includes('math-display'))
    return [formula(only, 'display')];
  // What scrolls must be reachable by keyboard.
  return node.tagName === 'pre' ? [{ ...element, properties: { tabIndex: 0 } }] : [element];
}

function linkTo(element: Element): ElementContent[] {
  const href = safeHref(typeof element.properties.href === 'string' ? element.properties.href : undefined);
  return href === null ? element.children : [h('a', { href, rel: 'noopener noreferrer' }, element.children)];
}

function formula(element: Element, layout: 'inline' | 'display'): ElementContent {
  const tex = textOf(element).trim();
  const markup = formulaMarkup(tex, layout);
  if (markup === null) return h('code', { dir: 'ltr' }, tex);
  const shown = h('span', { className: `formula ${layout}`, dir: 'ltr' }, [{ type: 'raw', value: markup }]);
  return { ...shown, data: { tex } };
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

const holdsBlocks = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Raw HTML is shown as it is written, and an image by what it shows. */
function withVisibleHtml(tree: MarkdownRoot): MarkdownRoot {
  const open: TreeParent[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const child of node.children) {
      if (child.type === 'html' && 'value' in child && holdsBlocks.has(node.type ?? '')) {
        Object.assign(child, { type: 'paragraph', children: [{ type: 'text', value: child.value }] });
      } else if (child.type === 'html') Object.assign(child, { type: 'text' });
      else if (child.type === 'image' && 'alt' in child)
        Object.assign(child, { type: 'text', value: `[Image: ${child.alt ?? ''}]` });
      else if (child.children !== undefined) open.push(child as TreeParent);
    }
  }
  return tree;
}
