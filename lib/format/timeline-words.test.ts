import { expect, test } from 'vitest';
import { callPhases } from '@/lib/moa/timeline/call-phases';
import { gatesOf } from '@/lib/moa/timeline/gates';
import { answered, timeAt, timedRun } from '@/tests/support/runs/timed-run';
import { gateWords, phasesWords, timeSummary } from './timeline-words';

const busy = { code: 'rate_limit' as const, message: 'Rate limit reached.' };
const limited = {
  ...answered(0, 41_000, 61_000),
  attemptAt: timeAt(40_000),
  queuedAt: timeAt(20_000),
  failures: [
    { model: 't/a', error: busy, queuedAt: null, startedAt: timeAt(0), endedAt: timeAt(500) },
    { model: 't/a', error: busy, queuedAt: timeAt(500), startedAt: timeAt(19_000), endedAt: timeAt(20_000) },
  ],
};
const slow = timedRun({
  slots: [3, 2],
  calls: {
    '1.1': answered(0, 100, 20_000),
    '1.2': answered(0, 100, 20_000),
    '1.3': limited,
    '2.1': answered(61_000, 62_000, 100_000),
    '2.2': answered(61_000, 62_000, 99_000),
    '3.1': answered(100_000, 101_000, 224_000),
  },
  layers: [{ at: 61_000 }, { at: 100_000 }],
  durationMs: 224_000,
});

test('one sentence says why a run took so long', () => {
  expect(timeSummary(slow)).toBe(
    '3 min 44 s: layer 1 took 61 s because of 1.3 (rate limited twice, waited 39 s), layer 2 took 39 s, the answer 2 min 4 s.',
  );
});

test('a run in progress says what is over', () => {
  expect(timeSummary(timedRun({ slots: [2], calls: {}, durationMs: null }))).toBeNull();
  expect(timeSummary({ ...slow, status: 'running', durationMs: null, layers: slow.layers.slice(0, 1) })).toBe(
    'So far: layer 1 took 61 s because of 1.3 (rate limited twice, waited 39 s).',
  );
});

test('each gate says what the next layer waited for', () => {
  expect(gatesOf(slow).map((gate) => gateWords(gate, slow))).toEqual([
    'Layer 2 waited 41 s for 1.3 alone.',
    'The aggregator began when both were done.',
  ]);
  const withReason = (reason: 'quorum' | 'agreed' | 'requested') => {
    const run = { ...slow, layers: [{ ...slow.layers[0], reason }] } as typeof slow;
    return gateWords(gatesOf(run)[0] ?? expect.fail('no gate'), run);
  };
  expect(withReason('quorum')).toBe('Layer 1 went on with 3 of 3 after the grace period.');
  expect(withReason('agreed')).toBe('Layer 1 went on with 3 of 3, which agreed.');
  expect(withReason('requested')).toBe('Aggregate now was pressed: layer 1 ended with 3 of 3 done.');
});

test('the phases of a call are told in order', () => {
  const [, , call] = slow.calls;
  if (call === undefined) return expect.fail('no call');
  expect(phasesWords(callPhases(call, slow, 0), 0)).toEqual([
    'failed after 0.50 s: Rate limit reached.',
    'waited 19 s',
    'failed after 1.0 s: Rate limit reached.',
    'waited 20 s',
    'first token after 1.0 s',
    'wrote for 20 s',
  ]);
});

test('where the later layers were skipped, the aggregator waited', () => {
  const calls = slow.calls.map((call) =>
    call.layer === 2 && call.role === 'proposer' ? { ...call, status: 'skipped' as const } : call,
  );
  const run = { ...slow, calls, layers: slow.layers.slice(0, 1) };
  expect(gatesOf(run).map((gate) => gateWords(gate, run))).toEqual([
    'The aggregator waited 41 s for 1.3 alone.',
  ]);
});
