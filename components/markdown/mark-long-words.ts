import type { Element, Root } from 'hast';
import { hasLongWord } from '@/lib/format/long-word';

/** A rehype plugin: marks the elements whose text has a word of hundreds of characters. */
export function markLongWords() {
  return (tree: Root) => markBelow(tree);
}

function markBelow(node: Root | Element): void {
  for (const child of node.children) {
    if (child.type === 'element') markBelow(child);
    else if (child.type === 'text' && node.type === 'element' && hasLongWord(child.value))
      node.properties.className = [...classesOf(node), 'long-word'];
  }
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}
