import { expect, test } from 'vitest';
import { startPipeline } from '@/tests/support/pipeline';
import { says, scriptedModel } from '@/tests/support/scripted-model';
import { reduce } from './reduce';
import type { RunState } from './run-state';
import { storedEvents } from './stored-events';

test('the events of a stored run reduce to the state that was stored', async () => {
  const failing = scriptedModel(async function* () {
    yield { type: 'reasoning-delta', id: '0', delta: 'hm' };
    throw new Error('gone');
  });
  const run = await startPipeline({
    mixture: {
      name: 'M',
      layers: [{ proposers: [{ model: 't/a' }, { model: 't/bad' }] }],
      aggregator: { model: 't/missing', fallbacks: ['t/a'] },
    },
    models: { 't/a': scriptedModel(() => says('said')), 't/bad': failing },
    price: { input: 1, output: 1 },
  }).finished;
  expect(run.calls[2]?.failures).toHaveLength(1);
  const stored: RunState = JSON.parse(JSON.stringify(run));
  expect(storedEvents(stored).reduce<RunState | null>(reduce, null)).toEqual(stored);
});
