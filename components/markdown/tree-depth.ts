/** How deep the tree of a Markdown text is. Pure. */
import type { Root } from 'mdast';

export interface TreeParent {
  type?: string;
  children: { type: string; children?: unknown }[];
}

export function treeDepth(tree: Root): number {
  let depth = 0;
  for (let level: TreeParent[] = [tree]; level.length > 0; depth += 1) {
    level = level.flatMap(({ children }) =>
      children.filter((child): child is TreeParent & typeof child => child.children !== undefined),
    );
  }
  return depth;
}
