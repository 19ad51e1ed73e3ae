import { expect, test } from 'vitest';
import { treeDepth } from './tree-depth';

test('a paragraph in a list is four levels below nothing', () => {
  const paragraph = { type: 'paragraph' as const, children: [] };
  const item = { type: 'listItem' as const, children: [paragraph] };
  expect(treeDepth({ type: 'root', children: [{ type: 'list', children: [item] }] })).toBe(4);
  expect(treeDepth({ type: 'root', children: [] })).toBe(1);
});
