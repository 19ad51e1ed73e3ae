import { expect, test } from 'vitest';
import { orderConsistency, verdictOfBothOrders } from './order-consistency';

test('a judge that always prefers the first answer is never consistent', () => {
  const pairs = [{ aFirst: 'a', bFirst: 'b' } as const, { aFirst: 'a', bFirst: 'b' } as const];
  expect(orderConsistency(pairs)).toEqual({ samples: 2, consistent: 0, firstPreferred: 1 });
});

test('a judge that always prefers the same answer has no bias', () => {
  const pairs = [{ aFirst: 'a', bFirst: 'a' } as const, { aFirst: 'b', bFirst: 'b' } as const];
  expect(orderConsistency(pairs)).toEqual({ samples: 2, consistent: 1, firstPreferred: 0.5 });
});

test('ties are consistent with ties and say nothing about the order', () => {
  const pairs = [{ aFirst: 'tie', bFirst: 'tie' } as const, { aFirst: 'tie', bFirst: 'a' } as const];
  expect(orderConsistency(pairs)).toEqual({ samples: 2, consistent: 0.5, firstPreferred: 0 });
});

test('without pairs there are no shares', () => {
  expect(orderConsistency([])).toEqual({ samples: 0, consistent: null, firstPreferred: null });
});

test('different verdicts in both orders are a tie', () => {
  expect(verdictOfBothOrders({ aFirst: 'a', bFirst: 'a' })).toBe('a');
  expect(verdictOfBothOrders({ aFirst: 'a', bFirst: 'b' })).toBe('tie');
  expect(verdictOfBothOrders({ aFirst: 'tie', bFirst: 'b' })).toBe('tie');
});
