import { SpanKind } from '@opentelemetry/api';
import { expect, test } from 'vitest';
import type { StoredRequest } from '@/lib/moa/messages/stored-request';
import { timeAt, timedRun } from '@/tests/support/runs/timed-run';
import { spansOfRun } from './spans-of-run';

const at = (ms: number) => Date.parse(timeAt(ms));
const succeeded = { status: 'succeeded', finishReason: 'stop', attempts: 1 } as const;
const run = {
  ...timedRun({
    slots: [3],
    layers: [{ at: 900 }],
    calls: {
      '1.1': {
        ...succeeded,
        startedAt: timeAt(10),
        endedAt: timeAt(500),
        ttftMs: 120,
        text: 'A proposal.',
        answeredBy: 'a-2026',
        usage: { inputTokens: 12, outputTokens: 3, reasoningTokens: 1, cachedInputTokens: null },
        costUsd: 0.01,
        attempts: 2,
        failures: [
          {
            model: 't/a',
            error: { code: 'rate_limit', message: 'Said: private', statusCode: 429 },
            queuedAt: null,
            startedAt: timeAt(10),
            endedAt: timeAt(20),
          },
        ],
      },
      '1.2': {
        status: 'failed',
        startedAt: timeAt(15),
        endedAt: timeAt(900),
        error: { code: 'upstream', message: 'Said: private' },
      },
      '1.3': { ...succeeded, startedAt: timeAt(0), endedAt: timeAt(5), reused: true },
      '2.1': { ...succeeded, startedAt: timeAt(910), endedAt: timeAt(1500), text: 'The answer.' },
    },
    durationMs: 1600,
  }),
  finishedAt: timeAt(1600),
  answer: 'The answer.',
};
const requests = new Map<string, StoredRequest>([
  [
    '2.1',
    {
      model: 't/editor',
      temperature: 0.7,
      messages: [
        { role: 'system', pieces: ['Read this: ', { call: '1.1' }] },
        { role: 'user', content: 'Why?' },
      ],
    },
  ],
]);
const traced = { run, requests, conversationId: 'c', requestId: 'req_1', withContent: false };

test('a run is a workflow with its layers, and their calls are client spans within their times', () => {
  const root = spansOfRun(traced);
  expect(root).toMatchObject({
    name: 'invoke_workflow M',
    kind: SpanKind.INTERNAL,
    startMs: at(0),
    endMs: at(1600),
    attributes: {
      'gen_ai.operation.name': 'invoke_workflow',
      'gen_ai.workflow.name': 'M',
      'gen_ai.conversation.id': 'c',
      'strata.run.id': 'r',
      'strata.request.id': 'req_1',
      'strata.run.reused_calls': 1,
    },
    children: [
      { name: 'layer 1', startMs: at(10), endMs: at(900), attributes: { 'strata.layer.end': 'all' } },
      { name: 'layer 2', startMs: at(910), endMs: at(1500) },
    ],
  });
  expect(root.children.map(({ children }) => children.map(({ name }) => name))).toEqual([
    ['chat a', 'chat a'],
    ['chat editor'],
  ]);
});

test('a call has the conventional attributes, and its earlier attempts are events', () => {
  const [first, second] = spansOfRun(traced).children[0]?.children ?? [];
  expect(first).toMatchObject({
    kind: SpanKind.CLIENT,
    hasFailed: false,
    attributes: {
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 't',
      'gen_ai.request.model': 'a',
      'gen_ai.response.model': 'a-2026',
      'gen_ai.response.finish_reasons': ['stop'],
      'gen_ai.response.time_to_first_chunk': 0.12,
      'gen_ai.usage.input_tokens': 12,
      'gen_ai.usage.output_tokens': 3,
      'gen_ai.usage.reasoning.output_tokens': 1,
      'strata.call': '1.1',
      'strata.cost.usd': 0.01,
    },
    events: [
      {
        name: 'strata.attempt_failed',
        atMs: at(20),
        attributes: { 'error.type': 'rate_limit', 'http.response.status_code': 429 },
      },
    ],
  });
  expect(second).toMatchObject({ hasFailed: true, attributes: { 'error.type': 'upstream' } });
});

test('without being asked, no span has content, neither in errors', () => {
  expect(JSON.stringify(spansOfRun(traced))).not.toMatch(/private|proposal|answer\.|Why\?|Read this/);
});

test('when asked, spans have the messages in the conventional form, quoted texts in their place', () => {
  const root = spansOfRun({ ...traced, withContent: true });
  const json = (value: unknown) => JSON.parse(String(value));
  expect(json(root.attributes['gen_ai.input.messages'])).toEqual([
    { role: 'user', parts: [{ type: 'text', content: 'Why?' }] },
  ]);
  const attributes = root.children[1]?.children[0]?.attributes ?? {};
  expect(json(attributes['gen_ai.system_instructions'])).toEqual([
    { type: 'text', content: 'Read this: A proposal.' },
  ]);
  expect(json(attributes['gen_ai.output.messages'])).toEqual([
    { role: 'assistant', parts: [{ type: 'text', content: 'The answer.' }], finish_reason: 'stop' },
  ]);
});
