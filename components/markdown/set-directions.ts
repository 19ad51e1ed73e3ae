import type { Element, ElementContent, Root, RootContent } from 'hast';
import {
  countDirections,
  type Direction,
  type DirectionCounts,
  directionOf,
} from '@/lib/format/text-direction';

/** Elements that have a direction of their own. */
const directed = new Set('blockquote dd dl dt h1 h2 h3 h4 h5 h6 li ol p table td th ul'.split(' '));
const voted = new Set(['ol', 'table', 'ul']);
const blocks = new Set('blockquote div ol p pre table ul'.split(' '));
/** Code and formulas run from left to right and say nothing about the text around them. */
const neutral = new Set(['code', 'pre']);

/** A rehype plugin: the direction of every block by its text. Blocks without a letter from right to left stay. */
export function setDirections() {
  return (tree: Root) => {
    if (count(tree).rightToLeft > 0) setBelow(tree, 'ltr');
  };
}

/** Sets the direction where it is not that of the element around. */
function setBelow(node: Root | Element, around: Direction): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (neutral.has(child.tagName)) child.properties.dir = 'ltr';
    else if (!directed.has(child.tagName)) setBelow(child, around);
    else {
      const own = directionOfElement(child) ?? around;
      if (child.tagName === 'li') {
        setBelow(child, around);
        if (own !== around) child.children = withDirection(child.children, own);
      } else {
        if (own !== around) child.properties.dir = own;
        setBelow(child, own);
      }
    }
  }
}

/**
 * The bullets of a list stand in one column, so an item that runs the other way has its direction inside: on its text
 * before the first block.
 */
function withDirection(children: readonly ElementContent[], dir: Direction): ElementContent[] {
  const firstBlock = children.findIndex((child) => child.type === 'element' && blocks.has(child.tagName));
  const end = firstBlock === -1 ? children.length : firstBlock;
  const text = children.slice(0, end);
  if (text.length === 0) return [...children];
  return [{ type: 'element', tagName: 'span', properties: { dir }, children: text }, ...children.slice(end)];
}

/** The items of a list and the cells of a table vote, so that a long one in English does not turn the others. */
function directionOfElement(element: Element): Direction | null {
  if (!voted.has(element.tagName)) return directionOf(count(element));
  const votes = votersOf(element).map((voter) => directionOf(count(voter)));
  const right = votes.filter((vote) => vote === 'rtl').length;
  const left = votes.filter((vote) => vote === 'ltr').length;
  if (right === left) return votes.find((vote) => vote !== null) ?? null;
  return right > left ? 'rtl' : 'ltr';
}

function votersOf(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return /^t(?:head|body|r)$/.test(child.tagName) ? votersOf(child) : [child];
  });
}

const counted = new WeakMap<Root | RootContent, DirectionCounts>();

/** The letters of all text below a node. Each node is counted once. */
function count(node: Root | RootContent): DirectionCounts {
  const known = counted.get(node);
  if (known !== undefined) return known;
  const total: DirectionCounts = { rightToLeft: 0, leftToRight: 0, first: null };
  if (node.type === 'text') return countDirections(node.value);
  if ((node.type === 'element' && !neutral.has(node.tagName)) || node.type === 'root') {
    for (const child of node.children) {
      const { rightToLeft, leftToRight, first } = count(child);
      total.rightToLeft += rightToLeft;
      total.leftToRight += leftToRight;
      total.first ??= first;
    }
  }
  counted.set(node, total);
  return total;
}
