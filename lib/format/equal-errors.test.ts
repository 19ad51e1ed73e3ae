import { expect, test } from 'vitest';
import { ends, runAfter } from '@/tests/support/runs/run-events';
import { equalErrors } from './equal-errors';

const limited = { error: { code: 'rate_limit', message: 'Rate limited by Together.' } } as const;
const broken = { error: { code: 'upstream', message: 'Out of order.' } } as const;

test('calls that failed with the same message are one group', () => {
  const { calls } = runAfter(
    ends('1.1', 'failed', limited),
    ends('1.2', 'failed', broken),
    ends('2.1', 'timed_out', limited),
    ends('2.2', 'stopped', limited),
  );
  expect(equalErrors(calls)).toEqual([{ error: limited.error, calls: ['1.1', '2.1'] }]);
});
