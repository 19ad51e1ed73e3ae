import { setImmediate } from 'node:timers/promises';
import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import type { RunState } from '@/lib/moa/events/run-state';
import type { Clock } from '@/lib/moa/ports/clock';
import { systemClock } from '@/lib/server/system-clock';
import type { SpendingLimit } from '@/lib/spending/budgets';
import { manualClock } from '@/tests/support/runs/manual-clock';
import { hangs, type ScriptedModel, says, scriptedModel } from '@/tests/support/runs/scripted-model';
import { startLiveRun } from './live-run';

/** Each ended call costs 15 cents: 10 input and 5 output tokens. */
const price = { input: 10_000, output: 10_000 };

function start(
  proposers: Record<string, ScriptedModel>,
  limits: SpendingLimit[],
  clock: Clock = manualClock(),
) {
  let end: RunState | null = null;
  const aggregator = scriptedModel(() => says('final'));
  const models: Record<string, ScriptedModel> = { ...proposers, 't/aggregator': aggregator };
  const live = startLiveRun(
    {
      runId: 'run',
      mixture: {
        name: 'Test',
        layers: [{ proposers: Object.keys(proposers).map((model) => ({ model })) }],
        aggregator: { model: 't/aggregator' },
      },
      history: [],
      question: 'Why?',
      estimatedCostUsd: null,
      kept: [],
    },
    limits,
    {
      clock,
      random: () => 0,
      redact: (text) => text,
      acquireLease: async () => ({ release() {} }),
      countTokens: (text) => Math.min(5, text.length),
      models: (reference) => ({
        ok: true,
        model: models[reference] as ScriptedModel,
        info: {
          reference,
          provider: 't',
          name: reference,
          contextTokens: null,
          outputLimitTokens: null,
          reasoning: null,
          releaseDate: null,
          price,
          priceSource: null,
          scripted: false,
        },
      }),
      recorder: { changed() {}, requested() {} },
      storeEnd: async (state) => {
        end = state;
      },
      report(defect) {
        throw defect;
      },
    },
  );
  return live.finished.then(() => ({ run: end as unknown as RunState, aggregator }));
}

test('a run that exceeds its limit stops its running calls, starts no other, and says so', async () => {
  const { run, aggregator } = await start(
    { 't/a': scriptedModel(() => says('one')), 't/hangs': scriptedModel(hangs) },
    [{ provider: null, usd: 0.1, name: 'the budget of $0.1 a run' }],
  );
  expect(run.status).toBe('stopped');
  expect(run.error).toBe('Stopped at its limit: it has passed the budget of $0.1 a run.');
  expect(run.calls.map(({ status }) => status)).toEqual(['succeeded', 'stopped', 'skipped']);
  expect(run.calls[0]?.text).toBe('one');
  expect(run.calls[1]?.error?.code).toBe('budget');
  expect(aggregator.requests).toEqual([]);
});

test('a run within its limits ends normally', async () => {
  const { run } = await start({ 't/a': scriptedModel(() => says('one')) }, [
    { provider: 't', usd: 0.31, name: 'the budget of $1.00 a day for t, of which $0.31 was left' },
    { provider: 'other', usd: 0, name: 'the budget of $1.00 a day for other, of which $0.00 was left' },
  ]);
  expect(run).toMatchObject({ status: 'succeeded', answer: 'final' });
});

/** Writes one letter per turn of the event loop until it is aborted. */
async function* endless({
  abortSignal,
}: LanguageModelV4CallOptions): AsyncGenerator<LanguageModelV4StreamPart> {
  while (!abortSignal?.aborted) {
    yield { type: 'text-delta', id: '0', delta: 'x' };
    await setImmediate();
  }
}

test('a call whose output exceeds the limit is stopped while it writes', async () => {
  const { run, aggregator } = await start(
    { 't/endless': scriptedModel(endless), 't/b': scriptedModel(() => says('two')) },
    [{ provider: 't', usd: 0.25, name: 'the budget of $1.00 a day for t, of which $0.25 was left' }],
    systemClock,
  );
  expect(run.status).toBe('stopped');
  expect(run.error).toContain('it has passed the budget of $1.00 a day for t');
  const [cut, whole] = run.calls;
  expect(cut).toMatchObject({ status: 'stopped', error: { code: 'budget' } });
  expect(cut?.text).toMatch(/^x+$/);
  expect(whole).toMatchObject({ status: 'succeeded', text: 'two' });
  expect(aggregator.requests).toEqual([]);
});
