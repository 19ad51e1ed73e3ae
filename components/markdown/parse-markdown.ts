import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { defaultRehypePlugins, defaultRemarkPlugins } from 'streamdown';
import { type PluggableList, type Processor, unified } from 'unified';
import { markLongWords } from './mark-long-words';
import { setDirections } from './set-directions';
import { isDense } from './source/is-dense';
import { type TreeParent, treeDepth } from './tree-depth';

/** One tilde means "about" more often than it strikes something out: `~5 to ~10`. Two strike. */
const { gfm: _gfm, ...otherRemarkPlugins } = defaultRemarkPlugins;
const remarkPlugins: PluggableList = [
  [remarkGfm, { singleTilde: false }],
  ...Object.values(otherRemarkPlugins),
];
/** All plugins but the one that turns raw HTML into elements. */
const { raw: _raw, ...rehypePlugins } = defaultRehypePlugins;

/** Deeper elements overflow the stack of those who walk the tree. */
const deepest = 100;

export type MarkdownParser = Processor<MarkdownRoot, MarkdownRoot, Root>;

/** @param syntax further plugins that read Markdown */
export function createMarkdownParser(syntax: PluggableList): MarkdownParser {
  return unified()
    .use(remarkParse)
    .use([...remarkPlugins, ...syntax, showRawHtml])
    .use(remarkRehype)
    .use(Object.values(rehypePlugins))
    .use(setDirections)
    .use(markLongWords) as unknown as MarkdownParser;
}

/** The elements of a block, or null where it has to stay text: the parser would take too long or fail. */
export function parseMarkdown(parser: MarkdownParser, block: string): Root | null {
  if (isDense(block)) return null;
  try {
    const tree = parser.parse(block);
    return treeDepth(tree) > deepest ? null : parser.runSync(tree);
  } catch {
    return null;
  }
}

/** Raw HTML is shown as it is written. */
function showRawHtml() {
  return (tree: MarkdownRoot) => {
    const open: TreeParent[] = [tree];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const child of node.children) {
        if (child.type === 'html') Object.assign(child, { type: 'text' });
        else if (child.children !== undefined) open.push(child as TreeParent);
      }
    }
  };
}
