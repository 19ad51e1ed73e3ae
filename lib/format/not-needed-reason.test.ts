import { expect, test } from 'vitest';
import { notNeededReason, shortReason } from './not-needed-reason';

const agree = 'the proposals of layer 1 agree (similarity 0.91 of at least 0.8).';
const calls = [{ error: null }, { error: { code: 'not_needed' as const, message: `Not needed: ${agree}` } }];

test('the reason follows a colon, and on a short line without its figures', () => {
  expect(notNeededReason(calls)).toBe(agree);
  expect(shortReason(agree)).toBe('the proposals of layer 1 agree');
  expect(shortReason('the question is easy, so one layer of proposers answers it.')).toBe(
    'the question is easy',
  );
});

test('calls that were due have none', () => {
  expect(notNeededReason([{ error: null }])).toBeNull();
  expect(notNeededReason([{ error: { code: 'skipped', message: 'Not included in the share.' } }])).toBeNull();
});
