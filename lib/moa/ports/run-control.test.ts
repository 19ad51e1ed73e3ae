import { expect, test } from 'vitest';
import { createRunControl } from './run-control';

test('a new run goes on', () => {
  const control = createRunControl();
  expect(control.stopped.aborted).toBe(false);
  expect(control.aggregating.aborted).toBe(false);
});

test('the default reason of a stop is a person', () => {
  const control = createRunControl();
  control.stop();
  expect(control.stopped.reason).toEqual({ code: 'stopped', message: 'You stopped this.' });
});

test('the first reason is kept: Stop after the budget is exceeded does not hide the budget', () => {
  const control = createRunControl();
  const reason = { code: 'budget' as const, message: 'Stopped at its limit of $1.' };
  control.stop(reason);
  control.stop();
  expect(control.stopped.reason).toEqual(reason);
});

test('a call that a person stops ends alone', () => {
  const control = createRunControl();
  control.stopCall('1.2');
  expect(control.signalOf('1.2').reason).toEqual({ code: 'dropped', message: 'You stopped this call.' });
  expect(control.signalOf('1.1').aborted).toBe(false);
  expect(control.stopped.aborted).toBe(false);
});

test('Aggregate now does not stop the run', () => {
  const control = createRunControl();
  control.aggregateNow();
  expect(control.aggregating.aborted).toBe(true);
  expect(control.stopped.aborted).toBe(false);
});
