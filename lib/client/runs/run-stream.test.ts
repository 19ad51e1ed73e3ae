import { expect, test, vi } from 'vitest';
import { runEnds, started } from '@/tests/support/runs/run-events';
import type { HubRequest } from './run-event-hub';
import { createRunStreams } from './run-stream';

const finished = runEnds('stopped', []);

function setUp() {
  const sent: HubRequest[] = [];
  const frames: (() => void)[] = [];
  const streams = createRunStreams({
    send: (request) => void sent.push(request),
    onFrame: (callback) => void frames.push(callback),
  });
  return { sent, frames, streams };
}

test('a run is followed once for all its subscribers, until the last one unsubscribes', () => {
  const { sent, streams } = setUp();
  const [leaveFirst, leaveSecond] = [streams.subscribe('r', () => {}), streams.subscribe('r', () => {})];
  expect(sent).toEqual([{ type: 'follow', runId: 'r' }]);
  leaveFirst();
  leaveSecond();
  expect(sent.slice(1)).toEqual([{ type: 'leave', runId: 'r' }]);
});

test('subscribers are called once for each painted frame, however many messages arrive', () => {
  const { frames, streams } = setUp();
  const listener = vi.fn();
  streams.subscribe('r', listener);
  streams.receive({ type: 'state', runId: 'r', state: null, connection: 'open' });
  streams.receive({ type: 'events', runId: 'r', events: [started] });
  expect(streams.snapshot('r')).toMatchObject({ state: { status: 'running' }, connection: 'open' });
  expect(streams.snapshot('r')).toBe(streams.snapshot('r'));
  expect(listener).not.toHaveBeenCalled();
  expect(frames).toHaveLength(1);
  frames[0]?.();
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a new hub is requested to follow the runs that have not ended', () => {
  const { sent, streams } = setUp();
  for (const runId of ['r', 's', 'gone']) streams.subscribe(runId, () => {});
  streams.receive({ type: 'events', runId: 'r', events: [started, finished] });
  streams.receive({ type: 'connection', runId: 'gone', connection: 'gone' });
  expect(streams.snapshot('r').connection).toBe('ended');
  sent.length = 0;
  streams.followAgain();
  expect(sent).toEqual([{ type: 'follow', runId: 's' }]);
});
