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

test('until there is something to stop, a signal ends the command', () => {
  const { process, exit } = fakeProcess();
  process.emit('SIGINT');
  expect(exit).toHaveBeenCalledWith(exitCodes.interrupted);
});

test('then the first asks for the end, and one much later makes it', () => {
  const { process, exit, interruptions } = fakeProcess();
  const signal = interruptions.heed();
  process.emit('SIGINT');
  expect(interruptionOf(signal)).toEqual({ exitCode: exitCodes.interrupted, read: true });
  expect(exit).not.toHaveBeenCalled();
  vi.advanceTimersByTime(400);
  process.emit('SIGINT');
  expect(exit).toHaveBeenCalledWith(exitCodes.interrupted);
});

test('one press that npx hands on is one', () => {
  const { process, exit, interruptions } = fakeProcess();
  interruptions.heed();
  process.emit('SIGINT');
  vi.advanceTimersByTime(50);
  process.emit('SIGINT');
  expect(exit).not.toHaveBeenCalled();
});

test('every piece that nobody reads any more asks for the end again, and does not make it', () => {
  const { process, exit, interruptions } = fakeProcess();
  const signal = interruptions.heed();
  process.stdout.emit('error', Object.assign(new Error(), { code: 'EPIPE' }));
  vi.advanceTimersByTime(400);
  process.stdout.emit('error', Object.assign(new Error(), { code: 'EPIPE' }));
  expect(interruptionOf(signal)).toEqual({ exitCode: exitCodes.brokenPipe, read: false });
  expect(exit).not.toHaveBeenCalled();
});

test('the answer goes on when only its progress is not read', () => {
  const { process, exit, interruptions } = fakeProcess();
  const signal = interruptions.heed();
  process.stderr.emit('error', Object.assign(new Error(), { code: 'EPIPE' }));
  expect(interruptionOf(signal)).toBeNull();
  expect(exit).not.toHaveBeenCalled();
});
