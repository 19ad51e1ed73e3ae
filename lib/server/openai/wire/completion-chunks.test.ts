import { expect, test } from 'vitest';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { noUsage } from '@/lib/spending/token-usage';
import { type ChunkOptions, chunksOf } from './completion-chunks';

const runId = 'r'.repeat(21);
const asked = {
  runId,
  model: 'moa/x',
  created: 1,
  runUrl: 'http://localhost/c/1?run=r',
  references: 'asked' as const,
};
const began: RunEvent = {
  type: 'run.started',
  runId,
  mixture: { name: 'X', layers: [{ proposers: [{ model: 't/a' }] }], aggregator: { model: 't/b' } },
  startedAt: '2026-01-01T00:00:00.000Z',
  estimatedCostUsd: null,
};
const ended = (call: string, changes: object = {}): RunEvent => ({
  type: 'call.finished',
  call,
  status: 'succeeded',
  usage: { ...noUsage, inputTokens: 3, outputTokens: 2 },
  costUsd: 0.5,
  durationMs: 1,
  ...changes,
});
const over = (changes: object = {}): RunEvent => ({
  type: 'run.finished',
  status: 'succeeded',
  answerCalls: ['2.1'],
  finishedAt: '2026-01-01T00:00:01.000Z',
  durationMs: 1000,
  ...changes,
});

/** What a reader is sent for these events, after the first chunk. */
function sent(events: RunEvent[], changes: Partial<ChunkOptions> = {}) {
  const chunks = chunksOf({
    asked,
    aggregator: '2.1',
    layers: 'off',
    toolForm: 'tool_calls',
    needsForm: false,
    includeUsage: false,
    tagHabit: 'separated',
    onAnswered() {},
    ...changes,
  });
  let state: RunState | null = null;
  return [began, ...events].flatMap((event) => {
    state = reduce(state, event);
    return chunks.isSilent(JSON.stringify(event)) ? [] : chunks.take(event, state);
  }) as {
    choices?: { delta: object; finish_reason: string | null }[];
    error?: object;
    usage?: object;
    strata?: object;
  }[];
}
const deltas = (chunks: ReturnType<typeof sent>) => chunks.map(({ choices }) => choices?.[0]?.delta);

test('the aggregator’s words are the answer, and what proposers write is not even read', () => {
  const proposal: RunEvent = { type: 'call.delta', call: '1.1', text: 'a proposal' };
  const options: ChunkOptions = {
    asked,
    aggregator: '2.1',
    layers: 'titles',
    toolForm: 'tool_calls',
    needsForm: false,
    tagHabit: 'separated' as const,
    onAnswered() {},
    includeUsage: false,
  };
  expect(chunksOf(options).isSilent(JSON.stringify(proposal))).toBe(true);
  expect(chunksOf({ ...options, layers: 'full' }).isSilent(JSON.stringify(proposal))).toBe(false);
  const chunks = sent([
    proposal,
    ended('1.1'),
    { type: 'call.delta', call: '2.1', text: 'the ' },
    { type: 'call.delta', call: '2.1', text: 'answer' },
    ended('2.1', { finishReason: 'length' }),
    over(),
  ]);
  expect(deltas(chunks)).toEqual([{ content: 'the ' }, { content: 'answer' }, {}]);
  expect(chunks.at(-1)?.choices?.[0]?.finish_reason).toBe('length');
  expect(chunks.at(-1)?.strata).toMatchObject({ run_id: runId, status: 'succeeded', references: 'asked' });
});

test('where all text turned out to be reasoning, the proposals are sent as the answer', () => {
  const chunks = sent([
    { type: 'call.delta', call: '1.1', text: 'a proposal' },
    ended('1.1'),
    { type: 'call.delta', call: '2.1', text: 'a plan' },
    { type: 'call.delta', call: '2.1', textIsReasoning: true },
    ended('2.1', { status: 'failed' }),
    over({ status: 'degraded', answerCalls: ['1.1'], error: 'Because.' }),
  ]);
  expect(deltas(chunks)).toContainEqual({ content: 'a proposal' });
});

test('reasoning after text leaves the text as the answer, which nothing replaces', () => {
  const chunks = sent([
    { type: 'call.delta', call: '2.1', text: 'the answer' },
    { type: 'call.delta', call: '2.1', reasoning: 'a plan' },
    ended('2.1'),
    over(),
  ]);
  const contents = chunks.flatMap(
    ({ choices }) => (choices?.[0]?.delta as { content?: string })?.content ?? [],
  );
  expect(contents).toEqual(['the answer']);
});

test('usage comes last and alone, where it is asked for', () => {
  const chunks = sent([ended('1.1'), ended('2.1'), over()], { includeUsage: true });
  expect(chunks.at(-1)).toMatchObject({
    choices: [],
    usage: { prompt_tokens: 6, total_tokens: 10, cost_usd: 1 },
  });
});

test('a tool call streams under an id that names its run', () => {
  const chunks = sent([
    { type: 'call.tool', call: '2.1', index: 0, id: 'theirs', name: 'look', input: '' },
    { type: 'call.tool', call: '2.1', index: 0, input: '{"at":' },
    { type: 'call.tool', call: '2.1', index: 0, input: '1}' },
    ended('2.1', { finishReason: 'tool-calls' }),
    over(),
  ]);
  expect(deltas(chunks)).toEqual([
    {
      tool_calls: [
        { index: 0, id: `call_${runId}_0`, type: 'function', function: { name: 'look', arguments: '' } },
      ],
    },
    { tool_calls: [{ index: 0, function: { arguments: '{"at":' } }] },
    { tool_calls: [{ index: 0, function: { arguments: '1}' } }] },
    {},
  ]);
  expect(chunks.at(-1)?.choices?.[0]?.finish_reason).toBe('tool_calls');
});

test('proposals that stand for the answer are said at the end', () => {
  const chunks = sent([
    { type: 'call.delta', call: '1.1', text: 'a proposal' },
    ended('1.1'),
    ended('2.1', { status: 'failed', error: { code: 'upstream', message: 'Broken.' } }),
    over({ status: 'degraded', answerCalls: ['1.1'], error: 'The aggregator failed.' }),
  ]);
  expect(deltas(chunks)).toEqual([{ content: 'a proposal' }, {}]);
});

test.each([
  ['failed', [], 'no_proposer_survived'],
  ['stopped', ['2.1'], 'run_stopped'],
  ['interrupted', [], 'run_interrupted'],
] as const)('a run that is %s ends in an error and nothing after it', (status, answerCalls, code) => {
  const chunks = sent(
    [{ type: 'call.delta', call: '2.1', text: 'so ' }, over({ status, answerCalls, error: 'Because.' })],
    { includeUsage: true },
  );
  expect(chunks).toHaveLength(2);
  expect(chunks.at(-1)).toMatchObject({ error: { code, message: 'Because.' } });
});

test('an aggregator that was cut off is an error; what it had written was told before', () => {
  const chunks = sent([
    { type: 'call.delta', call: '2.1', text: 'so far' },
    ended('2.1', { status: 'failed', error: { code: 'network', message: 'Cut.' } }),
    over({ status: 'degraded', error: 'The aggregator was cut off: Cut.' }),
  ]);
  expect(chunks.at(-1)).toMatchObject({ error: { code: 'aggregator_failed' } });
});

test('proposals are no JSON, and so no answer where JSON was asked for', () => {
  const events = [
    { type: 'call.delta', call: '1.1', text: '{"a": 1}' } as RunEvent,
    ended('1.1'),
    ended('2.1', { status: 'failed', error: { code: 'upstream', message: 'Broken.' } }),
    over({ status: 'degraded', answerCalls: ['1.1'], error: 'The aggregator failed.' }),
  ];
  expect(sent(events, { toolForm: 'tool_calls', needsForm: true })).toMatchObject([
    { error: { code: 'aggregator_failed' } },
  ]);
});

test('text that turns out to be reasoning is not sent as content', () => {
  const chunks = sent(
    [
      { type: 'call.delta', call: '2.1', text: 'secret plan' },
      { type: 'call.delta', call: '2.1', textIsReasoning: true },
      { type: 'call.delta', call: '2.1', text: 'Blue.' },
      ended('2.1'),
      over(),
    ],
    { tagHabit: 'unknown' },
  );
  expect(deltas(chunks)).toEqual([{ content: 'Blue.' }, {}]);
});

test('a short answer that waited is sent when it ends', () => {
  const chunks = sent([{ type: 'call.delta', call: '2.1', text: 'Blue.' }, ended('2.1'), over()], {
    tagHabit: 'unknown',
  });
  expect(deltas(chunks)).toEqual([{ content: 'Blue.' }, {}]);
});
