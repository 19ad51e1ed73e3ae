import { expect, test } from 'vitest';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { turnOf } from '@/lib/moa/messages/run-question';
import { promptOf } from '@/lib/moa/prompt/prompt';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { finish, hangs, says, scriptedModel } from '@/tests/support/runs/scripted-model';

const fails = () =>
  scriptedModel(async function* () {
    yield { type: 'error', error: new Error('out of order') };
    yield finish('stop');
  });
const hanging = () => scriptedModel(hangs);
const saying = (text: string) => scriptedModel(() => says(text));

function mixture(layers: string[][], changes: Partial<Mixture> = {}): Mixture {
  return {
    name: 'Test',
    layers: layers.map((models) => ({ proposers: models.map((model) => ({ model })) })),
    aggregator: { model: 't/aggregator' },
    referenceFormat: 'paper',
    ...changes,
  };
}

test('three layers: each reads all outputs of the layer before, in slot order', async () => {
  const models = {
    't/a': scriptedModel(({ prompt }) => says(prompt.length === 1 ? 'a1' : 'a2')),
    't/b': scriptedModel(({ prompt }) => says(prompt.length === 1 ? 'b1' : 'b2')),
    't/aggregator': saying('final'),
  };
  const run = await startPipeline({
    mixture: mixture([
      ['t/a', 't/b'],
      ['t/b', 't/a'],
    ]),
    models,
  }).finished;
  expect(run.status).toBe('succeeded');
  expect(run.answer).toBe('final');
  expect(run.calls.map(({ call, text }) => `${call} ${text}`)).toEqual([
    '1.1 a1',
    '1.2 b1',
    '2.1 b2',
    '2.2 a2',
    '3.1 final',
  ]);
});

test('the exact messages of two and three layers, with an existing system prompt', async () => {
  const models = { 't/a': saying('one'), 't/b': saying('two'), 't/aggregator': saying('final') };
  const pipeline = startPipeline({
    mixture: mixture([['t/a', 't/b'], ['t/a']], { systemPrompt: 'Be brief.' }),
    models,
    history: [turnOf('Before?', 'Yes.')],
  });
  await pipeline.finished;
  const sent = (call: string) => pipeline.requests.get(call)?.messages;
  const base = {
    systemPrompt: 'Be brief.',
    history: [turnOf('Before?', 'Yes.')],
    question: 'Why is the sky blue?',
  };
  const after = (references: string[]) => promptOf({ ...base, references, referenceFormat: 'paper' });
  expect(sent('1.1')).toEqual(after([]));
  expect(sent('1.2')).toEqual(after([]));
  expect(sent('2.1')).toEqual(after(['one', 'two']));
  expect(sent('3.1')).toEqual(after(['one']));
});

test('the stored request equals the request that the model got', async () => {
  const aggregator = saying('final');
  const pipeline = startPipeline({
    mixture: mixture([['t/a']]),
    models: { 't/a': saying('one'), 't/aggregator': aggregator },
  });
  await pipeline.finished;
  const stored = pipeline.requests.get('2.1');
  const sent = aggregator.requests[0];
  expect(sent?.temperature).toBe(0.7);
  expect(sent).not.toHaveProperty('maxOutputTokens');
  expect(stored).toMatchObject({ model: 't/aggregator', temperature: 0.7 });
  expect(stored).not.toHaveProperty('maxOutputTokens');
  expect(sent?.prompt.map(({ role }) => role)).toEqual(stored?.messages.map(({ role }) => role));
  expect(sent?.prompt[0]?.content).toBe(stored?.messages[0]?.content);
});

test('the same model in several slots is called once for each slot, and each answer keeps its position', async () => {
  let count = 0;
  const model = scriptedModel(() => says(`answer ${++count}`));
  const pipeline = startPipeline({
    mixture: mixture([['t/a', 't/a', 't/a']]),
    models: { 't/a': model, 't/aggregator': saying('final') },
  });
  const run = await pipeline.finished;
  expect(run.calls.slice(0, 3).map(({ text }) => text)).toEqual(['answer 1', 'answer 2', 'answer 3']);
  expect(pipeline.requests.get('2.1')?.messages[0]?.content).toContain(
    '1. answer 1\n2. answer 2\n3. answer 3',
  );
});

test('a failed proposer leaves no gap in the numbering and does not fail the run', async () => {
  const pipeline = startPipeline({
    mixture: mixture([['t/a', 't/bad', 't/b']]),
    models: { 't/a': saying('one'), 't/bad': fails(), 't/b': saying('two'), 't/aggregator': saying('final') },
  });
  const run = await pipeline.finished;
  expect(run.status).toBe('succeeded');
  expect(run.calls[1]).toMatchObject({
    status: 'failed',
    error: { message: expect.stringContaining('out of order') },
  });
  expect(run.layers[0]).toMatchObject({ layer: 1, references: ['1.1', '1.3'], reason: 'all' });
  expect(pipeline.requests.get('2.1')?.messages[0]?.content).toMatch(/1\. one\n2\. two$/);
});

test('an error part means failure even when a stop follows it', async () => {
  const run = await startPipeline({
    mixture: mixture([['t/bad']]),
    models: { 't/bad': fails(), 't/aggregator': saying('x') },
  }).finished;
  expect(run.calls[0]?.status).toBe('failed');
});

test('when no proposer of layer 1 answers, the run fails and names every cause', async () => {
  const run = await startPipeline({
    mixture: mixture([['t/bad', 't/missing']]),
    models: { 't/bad': fails(), 't/aggregator': saying('never') },
  }).finished;
  expect(run.status).toBe('failed');
  expect(run.error).toContain('1.1:');
  expect(run.error).toContain('out of order');
  expect(run.error).toContain('1.2: t/missing has no key.');
  expect(run.calls[2]?.status).toBe('skipped');
});

test('when layer 2 has no survivor, layer 1 is aggregated and the run is degraded', async () => {
  const pipeline = startPipeline({
    mixture: mixture([['t/a'], ['t/bad']]),
    models: { 't/a': saying('one'), 't/bad': fails(), 't/aggregator': saying('final') },
  });
  const run = await pipeline.finished;
  expect(run).toMatchObject({
    status: 'degraded',
    answer: 'final',
    error: expect.stringContaining('Layer 2'),
  });
  expect(pipeline.requests.get('3.1')?.messages[0]?.content).toMatch(/1\. one$/);
});

test('when the aggregator fails before its first token, its fallbacks are tried in order', async () => {
  const run = await startPipeline({
    mixture: mixture([['t/a']], { aggregator: { model: 't/bad', fallbacks: ['t/missing', 't/aggregator'] } }),
    models: { 't/a': saying('one'), 't/bad': fails(), 't/aggregator': saying('final') },
  }).finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: 'final' });
  expect(run.calls[1]?.model).toBe('t/aggregator');
  expect(run.calls[1]?.failures.map(({ model }) => model)).toEqual(['t/bad', 't/missing']);
});

test('when the aggregator and all fallbacks fail, the proposals are the answer', async () => {
  const run = await startPipeline({
    mixture: mixture([['t/a', 't/b']], { aggregator: { model: 't/bad', fallbacks: ['t/bad'] } }),
    models: { 't/a': saying('one'), 't/b': saying('two'), 't/bad': fails() },
  }).finished;
  expect(run).toMatchObject({ status: 'degraded', answerCalls: ['1.1', '1.2'], answer: 'one\n\n---\n\ntwo' });
});

test('a partial answer of the aggregator is kept, and no other model continues it', async () => {
  const half = scriptedModel(async function* () {
    yield { type: 'text-delta', id: '0', delta: 'half an ans' };
    throw new Error('gone');
  });
  const fallback = saying('never');
  const run = await startPipeline({
    mixture: mixture([['t/a']], { aggregator: { model: 't/half', fallbacks: ['t/fallback'] } }),
    models: { 't/a': saying('one'), 't/half': half, 't/fallback': fallback },
  }).finished;
  expect(run).toMatchObject({ status: 'degraded', answer: 'half an ans' });
  expect(fallback.requests).toHaveLength(0);
});

test('partial text is a reference only when there is nothing else', async () => {
  const cut = () =>
    scriptedModel(async function* () {
      yield { type: 'text-delta', id: '0', delta: 'cut off' };
      throw new Error('gone');
    });
  const alone = startPipeline({
    mixture: mixture([['t/cut', 't/bad']]),
    models: { 't/cut': cut(), 't/bad': fails(), 't/aggregator': saying('x') },
  });
  expect((await alone.finished).layers[0]?.references).toEqual(['1.1']);
  const accompanied = startPipeline({
    mixture: mixture([['t/cut', 't/a']]),
    models: { 't/cut': cut(), 't/a': saying('one'), 't/aggregator': saying('x') },
  });
  expect((await accompanied.finished).layers[0]?.references).toEqual(['1.2']);
});

test('a call without a first token fails at its deadline', async () => {
  const pipeline = startPipeline({
    mixture: mixture([['t/a', 't/hangs']], { firstTokenTimeoutMs: 3000 }),
    models: { 't/a': saying('one'), 't/hangs': hanging(), 't/aggregator': saying('final') },
  });
  await pipeline.clock.pass(2999);
  expect(pipeline.state().calls[1]?.status).toBe('running');
  await pipeline.clock.pass(1);
  const run = await pipeline.finished;
  expect(run.calls[1]).toMatchObject({
    status: 'timed_out',
    durationMs: 3000,
    error: { code: 'first_token_timeout' },
  });
  expect(run.status).toBe('succeeded');
});

test('a call that does not end is cut at its deadline, and its text is kept', async () => {
  const endless = scriptedModel(async function* (options) {
    yield { type: 'text-delta', id: '0', delta: 'so far' };
    yield* hangs(options);
  });
  const pipeline = startPipeline({
    mixture: mixture([['t/endless']], { callTimeoutMs: 5000 }),
    models: { 't/endless': endless, 't/aggregator': saying('final') },
  });
  await pipeline.clock.pass(5000);
  const run = await pipeline.finished;
  expect(run.calls[0]).toMatchObject({ status: 'timed_out', text: 'so far', error: { code: 'timeout' } });
  // Five input and two output words, counted by Strata, because the provider's count would come at the end.
  expect(run.calls[0]?.usage).toEqual({
    inputTokens: 5,
    outputTokens: 2,
    reasoningTokens: 0,
    cachedInputTokens: null,
    estimated: true,
  });
});

test('with a quorum a hanging proposer delays the run only by the grace period', async () => {
  const pipeline = startPipeline({
    mixture: mixture([], {
      layers: [
        { proposers: [{ model: 't/a' }, { model: 't/b' }, { model: 't/hangs' }], quorum: 2, graceMs: 1000 },
      ],
    }),
    models: {
      't/a': saying('one'),
      't/b': saying('two'),
      't/hangs': hanging(),
      't/aggregator': saying('final'),
    },
  });
  await pipeline.clock.pass(1000);
  const run = await pipeline.finished;
  expect(run).toMatchObject({ status: 'succeeded', durationMs: 1000 });
  expect(run.layers[0]).toMatchObject({ references: ['1.1', '1.2'], reason: 'quorum' });
  expect(run.calls[2]).toMatchObject({
    status: 'stopped',
    error: { message: expect.stringContaining('late') },
  });
});

test.each([
  ['forward', 3_600_000],
  ['back', -3_600_000],
])('a clock that is set an hour %s during a run ends no call and changes no duration', async (_, ms) => {
  const pipeline = startPipeline({
    mixture: mixture([['t/a', 't/slow']], { callTimeoutMs: 10_000 }),
    models: {
      't/a': saying('one'),
      't/slow': scriptedModel(async function* () {
        await new Promise<void>((resolve) => pipeline.clock.after(5000, resolve));
        yield* says('two');
      }),
      't/aggregator': saying('final'),
    },
  });
  await pipeline.clock.pass(1000);
  pipeline.clock.setBy(ms);
  await pipeline.clock.pass(4000);
  const run = await pipeline.finished;
  expect(run).toMatchObject({ status: 'succeeded', durationMs: 5000 });
  expect(run.calls[1]).toMatchObject({ status: 'succeeded', ttftMs: 5000, durationMs: 5000 });
});

/** Writes some text and then hangs until it is aborted. */
const writing = (text: string) =>
  scriptedModel(async function* (options) {
    yield { type: 'text-delta', id: '0', delta: text };
    yield* hangs(options);
  });

test('Aggregate now starts the aggregator with the available text', async () => {
  const pipeline = startPipeline({
    mixture: mixture([['t/a', 't/hangs'], ['t/a']]),
    models: { 't/a': saying('one'), 't/hangs': hanging(), 't/aggregator': saying('final') },
  });
  await pipeline.clock.pass(10);
  pipeline.control.aggregateNow();
  const run = await pipeline.finished;
  expect(run.calls.map(({ status }) => status)).toEqual(['succeeded', 'stopped', 'skipped', 'succeeded']);
  expect(run.layers[0]).toMatchObject({ reason: 'requested', references: ['1.1'] });
  expect(run).toMatchObject({
    status: 'degraded',
    answer: 'final',
    error: 'Aggregated after 1 of 2 proposals, as you asked. Layer 2 was left out.',
  });
});

test('Aggregate now also uses unfinished proposals, bills them and names them', async () => {
  const models = {
    't/a': saying('one'),
    't/b': writing('two so f'),
    't/c': writing('three so f'),
    't/hangs': hanging(),
    't/aggregator': saying('final'),
  };
  const pipeline = startPipeline({
    mixture: mixture([['t/b', 't/a', 't/hangs', 't/c']]),
    models,
    price: { input: 1, output: 1 },
  });
  await pipeline.clock.pass(10);
  pipeline.control.aggregateNow();
  const run = await pipeline.finished;
  expect(run.layers).toMatchObject([{ layer: 1, references: ['1.1', '1.2', '1.4'], reason: 'requested' }]);
  expect(pipeline.requests.get('2.1')?.messages[0]?.content).toContain('1. two so f\n2. one\n3. three so f');
  expect(run.calls.at(-1)?.notes).toEqual([
    '1.1 was cut short: only its text so far was read.',
    '1.4 was cut short: only its text so far was read.',
  ]);
  expect(run.error).toBe(
    'Aggregated after 1 of 4 proposals, as you asked. 2 unfinished ones were read as far as written.',
  );
  expect(run.calls[0]).toMatchObject({
    status: 'stopped',
    error: { code: 'cut' },
    usage: { estimated: true },
  });
  expect(run.calls[0]?.costUsd).toBeGreaterThan(0);
});

test('Aggregate now uses partial proposals when there are no others', async () => {
  const pipeline = startPipeline({
    mixture: mixture([['t/b', 't/hangs']]),
    models: { 't/b': writing('two so f'), 't/hangs': hanging(), 't/aggregator': saying('final') },
  });
  await pipeline.clock.pass(10);
  pipeline.control.aggregateNow();
  expect(await pipeline.finished).toMatchObject({
    answer: 'final',
    error: 'Aggregated after 0 of 2 proposals, as you asked. 1 unfinished one was read as far as written.',
  });
});

test('Aggregate now aggregates layer 1 while layer 2 has no text, which is no failure of layer 2', async () => {
  const pipeline = startPipeline({
    mixture: mixture([['t/a', 't/a'], ['t/hangs']]),
    models: { 't/a': saying('one'), 't/hangs': hanging(), 't/aggregator': saying('final') },
  });
  await pipeline.clock.pass(10);
  pipeline.control.aggregateNow();
  const run = await pipeline.finished;
  expect(pipeline.requests.get('3.1')?.messages[0]?.content).toContain('1. one\n2. one');
  expect(run.error).toBe('Aggregated after 2 of 2 proposals, as you asked. Layer 2 was left out.');
});

test('Aggregate now has no effect during the aggregator’s call', async () => {
  const pipeline = startPipeline({
    mixture: mixture([['t/a']]),
    models: {
      't/a': saying('one'),
      't/aggregator': scriptedModel(async function* () {
        pipeline.control.aggregateNow();
        yield* says('final');
      }),
    },
  });
  expect(await pipeline.finished).toMatchObject({ status: 'succeeded', error: null });
});

test('the partial text of late proposers is never read after a quorum', async () => {
  const hurried = mixture([['t/a', 't/b']]);
  const pipeline = startPipeline({
    mixture: { ...hurried, layers: hurried.layers.map((layer) => ({ ...layer, quorum: 1, graceMs: 10 })) },
    models: { 't/a': saying('one'), 't/b': writing('two so f'), 't/aggregator': saying('final') },
  });
  await pipeline.clock.pass(10);
  const run = await pipeline.finished;
  expect(run.layers[0]).toMatchObject({ reason: 'quorum', references: ['1.1'] });
  expect(run.status).toBe('succeeded');
});

test('Stop ends every call, keeps the text so far and skips the rest', async () => {
  const pipeline = startPipeline({
    mixture: mixture([['t/a', 't/hangs'], ['t/a']]),
    models: { 't/a': saying('one'), 't/hangs': hanging(), 't/aggregator': saying('final') },
  });
  await pipeline.clock.pass(10);
  pipeline.control.stop();
  const run = await pipeline.finished;
  expect(run.status).toBe('stopped');
  expect(run.calls.map(({ status }) => status)).toEqual(['succeeded', 'stopped', 'skipped', 'skipped']);
});

test('every call is counted and priced, and an unknown price stays unknown', async () => {
  const models = { 't/a': saying('one'), 't/b': saying('two'), 't/aggregator': saying('final') };
  const priced = await startPipeline({
    mixture: mixture([['t/a', 't/b']]),
    models,
    price: { input: 1, output: 2 },
  }).finished;
  expect(priced.usage).toMatchObject({ inputTokens: 30, outputTokens: 15 });
  expect(priced.costUsd).toBeCloseTo((30 * 1 + 15 * 2) / 1e6, 12);
  const unknown = await startPipeline({ mixture: mixture([['t/a', 't/b']]), models }).finished;
  expect(unknown.costUsd).toBeNull();
});

test('the cost of a retry is added to the cost of the attempt before it', async () => {
  let asked = 0;
  const pipeline = startPipeline({
    mixture: mixture([['t/flaky']]),
    models: {
      't/flaky': scriptedModel(async function* () {
        asked += 1;
        if (asked > 1) return yield* says('one');
        yield finish('stop');
        throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
      }),
      't/aggregator': saying('final'),
    },
    price: { input: 1, output: 2 },
  });
  await pipeline.clock.pass(1000);
  const run = await pipeline.finished;
  expect(run.calls[0]).toMatchObject({ attempts: 2, usage: { inputTokens: 20, outputTokens: 10 } });
  expect(run.calls[0]?.costUsd).toBeCloseTo((20 * 1 + 10 * 2) / 1e6, 12);
});

test('turns that do not fit a model’s context are left out, oldest first, and the call says so', async () => {
  const long = 'x '.repeat(1000);
  const pipeline = startPipeline({
    mixture: mixture([['t/a']]),
    models: { 't/a': saying('one'), 't/aggregator': saying('final') },
    history: [turnOf('old', long), turnOf('new', 'short')],
    contextTokens: 2048 + 600,
  });
  const run = await pipeline.finished;
  expect(pipeline.requests.get('1.1')?.messages.map(({ content }) => content)).toEqual([
    'new',
    'short',
    'Why is the sky blue?',
  ]);
  expect(run.calls[0]?.notes[0]).toContain('1 oldest of 2 turns');
});

test('reasoning is kept beside the text and never passed on', async () => {
  const thinks = scriptedModel(async function* () {
    yield { type: 'reasoning-delta', id: '0', delta: 'secret thought' };
    yield* says('said');
  });
  const pipeline = startPipeline({
    mixture: mixture([['t/thinks']]),
    models: { 't/thinks': thinks, 't/aggregator': saying('final') },
  });
  const run = await pipeline.finished;
  expect(run.calls[0]).toMatchObject({ reasoning: 'secret thought', text: 'said' });
  expect(JSON.stringify(pipeline.requests.get('2.1'))).not.toContain('secret thought');
});
