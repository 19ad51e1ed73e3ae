/** The answer parameters of an API client, from its request to the requests to models. */
import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { type PipelineOptions, startPipeline } from '@/tests/support/runs/pipeline';
import { finish, says, scriptedModel } from '@/tests/support/runs/scripted-model';

const mixture: PipelineOptions['mixture'] = {
  name: 'M',
  systemPrompt: 'The mixture’s.',
  layers: [{ proposers: [{ model: 't/a' }] }],
  aggregator: { model: 't/editor', temperature: 0.2, instructions: 'The slot’s.' },
};
const tool = { name: 'look', inputSchema: { type: 'object', properties: {} } };

async function* callsTool(...pieces: LanguageModelV4StreamPart[]): AsyncGenerator<LanguageModelV4StreamPart> {
  yield* pieces;
  yield finish('tool-calls');
}

function start(changes: Partial<PipelineOptions>, editor = scriptedModel(() => says('answer'))) {
  const proposer = scriptedModel(() => says('proposal'));
  const models = { 't/a': proposer, 't/editor': editor };
  return { proposer, editor, pipeline: startPipeline({ mixture, models, ...changes }) };
}

test('every call has the API client’s system prompt after the mixture’s', async () => {
  const { pipeline } = start({ systemPrompt: 'The client’s.' });
  await pipeline.finished;
  const system = (call: string) => pipeline.requests.get(call)?.messages[0]?.content;
  expect(system('1.1')).toBe('The mixture’s.\n\nThe client’s.');
  expect(system('2.1')).toMatch(
    /^The mixture’s\.\n\nThe client’s\.\n\nThe slot’s\.\n\nYou have been provided/,
  );
});

test('the parameters of the answer override those of the slot, only for the aggregator', async () => {
  const { pipeline, proposer, editor } = start({
    answer: { temperature: 1, maxOutputTokens: 9, seed: 3, stopSequences: ['.'], reasoning: 'low' },
  });
  await pipeline.finished;
  expect(editor.requests[0]).toMatchObject({
    temperature: 1,
    maxOutputTokens: 9,
    seed: 3,
    stopSequences: ['.'],
    reasoning: 'low',
  });
  expect(proposer.requests[0]).toMatchObject({ temperature: 0.7, maxOutputTokens: 2048 });
  expect(proposer.requests[0]).not.toHaveProperty('seed');
});

test('sub-calls of the aggregator do not get the parameters of the answer', async () => {
  const editor = scriptedModel(() => says('{"consensus": [{"point": "p", "responses": [1]}]}'));
  const { pipeline } = start(
    {
      mixture: {
        ...mixture,
        layers: [{ proposers: [{ model: 't/a' }, { model: 't/a' }] }],
        aggregator: { model: 't/editor', structuredDisagreement: true },
      },
      answer: { maxOutputTokens: 9, tools: [tool], responseFormat: { type: 'json' } },
    },
    editor,
  );
  await pipeline.finished;
  expect(pipeline.requests.get('2.1.1')).toMatchObject({ maxOutputTokens: 2048 });
  expect(pipeline.requests.get('2.1.1')).not.toHaveProperty('tools');
  expect(pipeline.requests.get('2.1')).toMatchObject({ maxOutputTokens: 9, tools: [tool] });
});

test('a tool call is an answer, emitted in pieces with the provider’s id', async () => {
  const editor = scriptedModel(() =>
    callsTool(
      { type: 'tool-input-start', id: 'x', toolName: 'look' },
      { type: 'tool-input-delta', id: 'x', delta: '{"at":' },
      { type: 'tool-input-delta', id: 'x', delta: '1}' },
      { type: 'tool-call', toolCallId: 'x', toolName: 'look', input: '{"at":1}' },
    ),
  );
  const { pipeline } = start({ answer: { tools: [tool] } }, editor);
  const run = await pipeline.finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: '', answerCalls: ['2.1'] });
  expect(run.calls.at(-1)).toMatchObject({
    status: 'succeeded',
    toolCalls: [{ id: 'x', name: 'look', input: '{"at":1}' }],
  });
  expect(run.calls.at(-1)?.ttftMs).not.toBeNull();
  expect(pipeline.events.filter(({ type }) => type === 'call.tool')).toHaveLength(3);
});

test('a tool call that arrives complete is treated the same', async () => {
  const editor = scriptedModel(() =>
    callsTool({ type: 'tool-call', toolCallId: 'x', toolName: 'look', input: '{"at":1}' }),
  );
  const run = await start({ answer: { tools: [tool] } }, editor).pipeline.finished;
  expect(run.calls.at(-1)?.toolCalls).toEqual([{ id: 'x', name: 'look', input: '{"at":1}' }]);
});

test('a tool call of a model without tools is not an answer', async () => {
  const editor = scriptedModel(() =>
    callsTool({ type: 'tool-call', toolCallId: 'x', toolName: 'look', input: '{}' }),
  );
  const run = await start({}, editor).pipeline.finished;
  expect(run.status).toBe('degraded');
  expect(run.calls.at(-1)?.error?.message).toBe('The model asked for a tool instead of answering.');
});

test('a setting that a provider does not support becomes a note on its call', async () => {
  const editor = scriptedModel(async function* () {
    yield { type: 'stream-start', warnings: [{ type: 'unsupported', feature: 'seed' }] };
    yield* says('answer');
  });
  const run = await start({ answer: { seed: 1 } }, editor).pipeline.finished;
  expect(run.calls.at(-1)?.notes).toEqual(['Its provider does not take seed.']);
});
