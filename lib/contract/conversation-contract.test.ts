import { expect, test } from 'vitest';
import { refusals, refusedPaths } from '@/tests/support/http/refusals';
import {
  conversationEndSchema,
  createConversationBody,
  listConversationsQuery,
  readConversationQuery,
  updateConversationBody,
} from './conversation-contract';

test('a conversation may begin without a title, but not with a blank one', () => {
  expect(refusals(createConversationBody, {})).toEqual([]);
  expect(refusals(createConversationBody, { title: '  ' })).toEqual(['title: must not be empty']);
  expect(refusals(createConversationBody, { title: 'x'.repeat(201) })).toEqual([
    'title: must be at most 200 characters',
  ]);
});

test('a change can undo a deletion, but cannot delete', () => {
  expect(refusals(updateConversationBody, { deleted: false })).toEqual([]);
  expect(refusedPaths(updateConversationBody, { deleted: true })).toEqual(['deleted']);
});

test('an empty change is refused', () => {
  expect(refusals(updateConversationBody, {})).toEqual([': must change at least one field']);
});

test('numbers of a query string are read; a page has 30 conversations by default, and at most 100', () => {
  expect(listConversationsQuery.parse({})).toEqual({ of: 'me', limit: 30 });
  expect(listConversationsQuery.parse({ limit: '100', search: 'sky' })).toEqual({
    of: 'me',
    limit: 100,
    search: 'sky',
  });
  for (const limit of ['0', '101', '2.5', 'many'])
    expect(refusedPaths(listConversationsQuery, { limit })).toEqual(['limit']);
});

test('without a number of turns, all are read', () => {
  expect(readConversationQuery.parse({})).toEqual({});
  expect(readConversationQuery.parse({ turns: '3' })).toEqual({ turns: 3 });
  expect(refusedPaths(readConversationQuery, { turns: '0' })).toEqual(['turns']);
});

test('a long conversation may have outlines in place of its earlier runs', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const conversation = {
    id: 'c',
    title: 'Sky',
    source: 'person',
    pinned: false,
    ownership: { mine: true, team: null },
    createdAt: at,
    updatedAt: at,
  };
  const outline = { id: 'r1', messageId: 'm1' };
  expect(conversationEndSchema.parse({ conversation, messages: [], runs: [outline] }).runs).toEqual([
    outline,
  ]);
});
