import { expect, test } from 'vitest';
import type { ListedConversation } from '@/lib/contract/conversation-contract';
import { sectionsOf } from './date-sections';

/** Times without a zone are in the reader's zone, wherever the test runs. */
const now = new Date('2026-03-10T00:30:00');

function conversation(id: string, localTime: string, pinned = false): ListedConversation {
  const at = new Date(localTime).toISOString();
  return {
    id,
    title: id,
    source: 'person',
    pinned,
    ownership: { mine: true, team: null },
    createdAt: at,
    updatedAt: at,
    running: false,
    excerpt: null,
    found: null,
  };
}

const titleFor = (localTime: string) => sectionsOf([conversation('c', localTime)], now)[0]?.title;

test.each([
  ['2026-03-10T00:10:00', 'Today'],
  ['2026-03-09T23:59:00', 'Yesterday'],
  ['2026-03-09T00:00:00', 'Yesterday'],
  ['2026-03-08T23:59:00', 'Last seven days'],
  ['2026-03-04T00:00:00', 'Last seven days'],
  ['2026-03-03T23:59:00', 'March 2026'],
  ['2025-03-10T12:00:00', 'March 2025'],
])('at half past midnight on 10 March 2026, %s is in “%s”', (time, title) => {
  expect(titleFor(time)).toBe(title);
});

test('a conversation with a future time is in “Today”', () => {
  expect(titleFor('2026-03-12T12:00:00')).toBe('Today');
});

test('pinned conversations form one section whatever their age; each section keeps the given order', () => {
  const sections = sectionsOf(
    [
      conversation('pinned today', '2026-03-10T00:20:00', true),
      conversation('pinned long ago', '2024-01-01T12:00:00', true),
      conversation('second', '2026-03-10T00:10:00'),
      conversation('first', '2026-03-10T00:05:00'),
      conversation('old', '2025-12-24T12:00:00'),
    ],
    now,
  );
  expect(sections.map(({ title, items }) => [title, items.map(({ id }) => id)])).toEqual([
    ['Pinned', ['pinned today', 'pinned long ago']],
    ['Today', ['second', 'first']],
    ['December 2025', ['old']],
  ]);
});

test('no conversations have no sections', () => {
  expect(sectionsOf([], now)).toEqual([]);
});
