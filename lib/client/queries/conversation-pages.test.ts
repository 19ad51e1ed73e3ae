import { expect, test } from 'vitest';
import { conversationsIn, withChanges, withoutConversation } from './conversation-pages';

const at = '2026-11-24T10:00:00Z';
const item = (id: string, title = id) => ({
  id,
  title,
  source: 'person' as const,
  pinned: false,
  ownership: { mine: true, team: null },
  createdAt: at,
  updatedAt: at,
  running: false,
  excerpt: null,
  found: null,
});
const pages = {
  pageParams: ['', 'next'],
  pages: [
    { items: [item('a'), item('b')], nextCursor: 'next' },
    { items: [item('b', 'older b'), item('c')], nextCursor: null },
  ],
};

test('a conversation on two pages is listed once, in the version of the earlier page', () => {
  expect(conversationsIn(pages).map(({ title }) => title)).toEqual(['a', 'b', 'c']);
});

test('a change applies to the conversation on every page and to nothing else', () => {
  const renamed = withChanges(pages, 'b', { title: 'new' });
  expect(conversationsIn(renamed).map(({ title }) => title)).toEqual(['a', 'new', 'c']);
  expect(conversationsIn(pages)[1]?.title).toBe('b');
});

test('a deleted conversation is removed from every page', () => {
  expect(conversationsIn(withoutConversation(pages, 'b')).map(({ id }) => id)).toEqual(['a', 'c']);
});
