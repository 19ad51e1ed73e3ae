import { expect, test } from 'vitest';
import { formatLogLine } from './format-log-line';

const line = { level: 'error', time: '2026-11-28T08:00:00.000Z', msg: 'closing: gone' };

test('a pretty line has time, level, request, run and message', () => {
  expect(formatLogLine(JSON.stringify(line))).toBe('2026-11-28T08:00:00.000Z ERROR closing: gone\n');
  expect(formatLogLine(JSON.stringify({ ...line, requestId: 'req_1' }))).toBe(
    '2026-11-28T08:00:00.000Z ERROR [req_1] closing: gone\n',
  );
  expect(formatLogLine(JSON.stringify({ ...line, requestId: 'req_1', runId: 'r' }))).toContain('[req_1 r]');
});

test('the stack follows without its first line, which is the message', () => {
  const err = { stack: 'Error: gone\n    at close (x.ts:1:2)' };
  expect(formatLogLine(JSON.stringify({ ...line, err }))).toMatch(/gone\n {4}at close \(x\.ts:1:2\)\n$/);
});
