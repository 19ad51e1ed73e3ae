import { expect, test } from 'vitest';
import { asks, ends, layerEnds, runAfter, runEnds, waits } from '@/tests/support/runs/run-events';
import { whyNoText } from './why-no-text';

const wordsOf = (run: ReturnType<typeof runAfter>, place: string) =>
  whyNoText(run, run.calls.find(({ call }) => call === place) ?? expect.fail());

test('a call that has not begun says what it waits for', () => {
  const run = runAfter(asks('1.1'), waits('1.2'));
  expect(wordsOf(run, '1.1')).toBe('Asked. No text yet.');
  expect(wordsOf(run, '1.2')).toContain('accepts no more requests');
  expect(wordsOf(run, '2.1')).toBe('Not asked yet: it reads layer 1, which is not done.');
});

test('a skipped call says why', () => {
  const skipped = ends('2.1', 'skipped');
  expect(wordsOf(runAfter(layerEnds(1, []), skipped, runEnds('failed', [])), '2.1')).toBe(
    'Skipped: layer 1 wrote nothing that it could read.',
  );
  expect(wordsOf(runAfter(skipped, runEnds('stopped', [])), '2.1')).toContain('the run was stopped');
  const cut = { ...layerEnds(1, ['1.1']), reason: 'requested' } as ReturnType<typeof layerEnds>;
  expect(wordsOf(runAfter(cut, skipped, runEnds('degraded', [])), '2.1')).toContain('aggregate now');
});

test('a failed call says it by its error', () => {
  const error = { code: 'upstream', message: 'Out of order.' } as const;
  expect(wordsOf(runAfter(asks('1.1'), ends('1.1', 'failed', { error })), '1.1')).toBeNull();
  expect(wordsOf(runAfter(asks('1.1'), ends('1.1')), '1.1')).toBe('It ended without any text.');
});
