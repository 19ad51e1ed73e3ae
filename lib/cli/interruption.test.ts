import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exitCodes } from './command-failure';
import { interruptionOf, watchInterruptions } from './interruption';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function fakeProcess() {
  const exit = vi.fn();
  const process = Object.assign(new EventEmitter(), {
    stdout: new EventEmitter(),
    stderr: new EventEmitter(),
    exit,
  });
  return { process, exit, interruptions: watchInterruptions(process as unknown as NodeJS.Process) };
}

test('a signal ends the command until there is a run to stop', () => {
  const { process, exit } = fakeProcess();
  process.emit('SIGINT');
  expect(exit).toHaveBeenCalledWith(exitCodes.interrupted);
});

test('then the first signal requests the stop, and a much later one ends the command', () => {
  const { process, exit, interruptions } = fakeProcess();
  const signal = interruptions.heed();
  process.emit('SIGINT');
  expect(interruptionOf(signal)).toEqual({ exitCode: exitCodes.interrupted, read: true });
  expect(exit).not.toHaveBeenCalled();
  vi.advanceTimersByTime(400);
  process.emit('SIGINT');
  expect(exit).toHaveBeenCalledWith(exitCodes.interrupted);
});

test('one key press that npx forwards counts once', () => {
  const { process, exit, interruptions } = fakeProcess();
  interruptions.heed();
  process.emit('SIGINT');
  vi.advanceTimersByTime(50);
  process.emit('SIGINT');
  expect(exit).not.toHaveBeenCalled();
});

test('repeated write errors of a closed pipe request the stop and do not end the command', () => {
  const { process, exit, interruptions } = fakeProcess();
  const signal = interruptions.heed();
  process.stdout.emit('error', Object.assign(new Error(), { code: 'EPIPE' }));
  vi.advanceTimersByTime(400);
  process.stdout.emit('error', Object.assign(new Error(), { code: 'EPIPE' }));
  expect(interruptionOf(signal)).toEqual({ exitCode: exitCodes.brokenPipe, read: false });
  expect(exit).not.toHaveBeenCalled();
});

test('the answer continues when only the progress output is closed', () => {
  const { process, exit, interruptions } = fakeProcess();
  const signal = interruptions.heed();
  process.stderr.emit('error', Object.assign(new Error(), { code: 'EPIPE' }));
  expect(interruptionOf(signal)).toBeNull();
  expect(exit).not.toHaveBeenCalled();
});
