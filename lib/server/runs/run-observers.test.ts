import { expect, test, vi } from 'vitest';
import { reduce } from '@/lib/moa/events/reduce';
import { observedRecorder, observeRuns } from './run-observers';

const started = {
  type: 'run.started' as const,
  runId: 'r',
  mixture: { name: 'M', layers: [], aggregator: { model: 'demo/editor' } } as never,
  startedAt: '2026-11-28T12:00:00.000Z',
  estimatedCostUsd: null,
};

test('observers learn of everything but pieces of text, and their defects harm nobody', () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const recorder = { changed: vi.fn(), requested: vi.fn() };
  const happened = vi.fn();
  observeRuns({
    happened() {
      throw new Error('a defect');
    },
  });
  observeRuns({ happened });
  const observed = observedRecorder(recorder);
  const state = reduce(null, started);
  observed.changed(state, started);
  observed.changed(state, { type: 'call.delta', call: '1.1', text: 'so' });
  observed.requested('r', '1.1', {} as never);
  expect(recorder.changed).toHaveBeenCalledTimes(2);
  expect(recorder.requested).toHaveBeenCalledTimes(1);
  expect(happened.mock.calls).toEqual([[state, started]]);
  expect(written).toHaveBeenCalledTimes(1);
  written.mockRestore();
});
