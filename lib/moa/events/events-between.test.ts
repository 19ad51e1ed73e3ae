import { APICallError } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { says, scriptedModel } from '@/tests/support/runs/scripted-model';
import { eventsBetween } from './events-between';
import { reduce } from './reduce';
import type { RunEvent } from './run-event';
import type { RunState } from './run-state';

const failing = scriptedModel(async function* () {
  yield { type: 'reasoning-delta', id: '0', delta: 'hm' };
  throw new Error('gone');
});

/** Refuses its first request. */
function refusingOnce(statusCode: number) {
  let requests = 0;
  return scriptedModel(async function* () {
    requests += 1;
    const url = 'http://provider.test';
    if (requests === 1)
      throw new APICallError({ message: 'not now', url, requestBodyValues: {}, statusCode });
    yield* says('said in the end');
  });
}

/** Every state of a run with layers, failed calls, retries after a wait and in the queue, and a fallback. */
async function statesOfRun(): Promise<RunState[]> {
  const states: RunState[] = [];
  const pipeline = startPipeline({
    mixture: {
      name: 'M',
      layers: [
        { proposers: [{ model: 't/a' }, { model: 't/bad' }, { model: 't/slow' }, { model: 't/busy' }] },
        { proposers: [{ model: 't/a' }] },
      ],
      aggregator: { model: 't/missing', fallbacks: ['t/a'] },
    },
    models: {
      't/a': scriptedModel(() => says('said more text')),
      't/bad': failing,
      't/busy': refusingOnce(503),
      't/slow': refusingOnce(429),
    },
    price: { input: 1, output: 1 },
  });
  await pipeline.clock.pass(60_000);
  await pipeline.finished;
  let state: RunState | null = null;
  for (const event of pipeline.events as RunEvent[]) {
    state = reduce(state, event);
    states.push(state);
  }
  return states;
}

test('from any state of a run to any later one, the events lead to exactly that state', async () => {
  const states = await statesOfRun();
  expect(states.length).toBeGreaterThan(10);
  expect(states.flatMap(({ calls }) => calls.map(({ status }) => status))).toContain('queued');
  for (const [index, after] of states.entries()) {
    for (const before of [null, ...states.slice(0, index + 1)]) {
      const reached = eventsBetween(before, after).reduce<RunState | null>(reduce, before);
      expect(reached).toEqual(after);
    }
  }
});

test('the events of a stored run reduce to the state that was stored', async () => {
  const run = (await statesOfRun()).at(-1);
  const stored: RunState = JSON.parse(JSON.stringify(run));
  expect(eventsBetween(null, stored).reduce<RunState | null>(reduce, null)).toEqual(stored);
});

test('only added text is sent', async () => {
  const states = await statesOfRun();
  const [before, after] = states.flatMap((state, index) => {
    const earlier = states[index - 1];
    const grew = state.calls[0]?.text !== earlier?.calls[0]?.text && earlier?.calls[0]?.text;
    return grew ? [earlier, state] : [];
  }) as [RunState, RunState];
  expect(eventsBetween(before, after)).toEqual([
    { type: 'call.delta', call: '1.1', text: expect.any(String) },
  ]);
});
