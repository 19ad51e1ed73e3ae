import { expect, test } from 'vitest';
import { finish } from '@/lib/steps';
import { layeredRun } from '@/tests/support/runs/layered-run';
import { inIdleTime } from './in-idle-time';
import { createProvenanceService } from './provenance-service';

const request = (runId: string, references: typeof layeredRun.references | null) => ({
  id: 1,
  runId,
  references,
  answer: layeredRun.answer,
  growing: false,
  question: { ask: 'sources' as const },
});

test('references are sent once, and later questions need only the answer', () => {
  const service = createProvenanceService();
  const first = finish(service.handleInSteps(request('r', layeredRun.references)));
  expect(first.answer).toHaveLength(3);
  expect(finish(service.handleInSteps(request('r', null)))).toEqual(first);
});

test('a run that was asked about long ago is forgotten, and the service says so', () => {
  const service = createProvenanceService();
  for (const run of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
    finish(service.handleInSteps(request(run, layeredRun.references)));
  }
  expect(finish(service.handleInSteps(request('a', null))).answer).toBeNull();
  expect(finish(service.handleInSteps(request('g', null))).answer).not.toBeNull();
});

test('without a worker the same is computed in idle time', async () => {
  const steps = createProvenanceService().handleInSteps(request('r', layeredRun.references));
  expect((await inIdleTime(steps)).answer).toHaveLength(3);
});
