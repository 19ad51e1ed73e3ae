import { expect, test } from 'vitest';
import { refusedPaths } from '@/tests/support/http/refusals';
import { ends, writes } from '@/tests/support/runs/run-events';
import { isOpen } from './run-event';
import { callStatusSchema, runEventSchema } from './run-event.schema';

test('a call is open until it has ended with any status', () => {
  expect(callStatusSchema.options.filter(isOpen)).toEqual(['pending', 'queued', 'running']);
});

test('a call cannot finish with an open status', () => {
  for (const status of callStatusSchema.options) {
    const refused = refusedPaths(runEventSchema, { ...ends('1.1'), status });
    expect(refused).toEqual(isOpen(status) ? ['status'] : []);
  }
});

test('an event of an unknown type or without its call is invalid', () => {
  expect(refusedPaths(runEventSchema, { type: 'call.paused', call: '1.1' })).toEqual(['type']);
  expect(refusedPaths(runEventSchema, { ...writes('1.1', 'The sky'), call: undefined })).toEqual(['call']);
});
