/** Reasoning that a model writes into its text never becomes a reference, answer, history or content. */
import { expect, test } from 'vitest';
import { ask, follow, mixtureOf, newConversation, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { type Step, usageOf } from '../support/upstream/script';

const upstream = sharedUpstream({ models: ['a', 'b'] });
const strata = sharedStrata({ upstream });

/** Sends the text a few characters at a time, then a finish reason. */
const inPieces = (text: string, reason = 'stop'): Step[] => [
  ...(text.match(/[\s\S]{1,4}/g) ?? []).map((piece): Step => ({ do: 'text', text: piece })),
  { do: 'finish', reason },
  { do: 'usage', usage: usageOf(10, 5) },
];

test.each([
  ['with both tags', '<think>secret plan</think>'],
  ['without the opening tag', 'secret plan\n</think>\n\n'],
])(
  '%s, it is reasoning in the stream and the database, and later calls do not get it',
  async (_, thinking) => {
    upstream.respond = ({ body }) => inPieces(`${thinking}${body.model} says so`);
    const mixture = mixtureOf([['a', 'b']]);
    const { id } = await newConversation(strata);
    const { run } = await ask(strata, { mixture }, id);
    const streamed = await follow(strata, run.id);
    const stored = await readRun(strata, run.id);
    for (const seen of [streamed, stored]) {
      expect(seen).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
      expect(seen.calls.map(({ text, reasoning }) => [text, reasoning.trim()])).toEqual([
        ['a says so', 'secret plan'],
        ['b says so', 'secret plan'],
        ['aggregator says so', 'secret plan'],
      ]);
    }
    const next = await ask(strata, { mixture, parentId: run.id }, id);
    await follow(strata, next.run.id);
    expect(upstream.requests.length).toBe(6);
    expect(JSON.stringify(upstream.requests.map(({ body }) => body))).not.toContain('secret');
  },
);

const completion = (stream: boolean, thinking: string) => {
  upstream.respond = ({ body }) => inPieces(`${thinking}${body.model} says so`);
  return send(strata, 'POST', '/v1/chat/completions', {
    model: 'moa/inline',
    messages: [{ role: 'user', content: 'Why?' }],
    mixture: mixtureOf([['a']]),
    stream,
  });
};

test.each(['<think>secret plan</think>', 'secret plan</think>\n\n'])(
  'the content of a completion does not include %j',
  async (thinking) => {
    const { choices } = await (await completion(false, thinking)).json();
    expect(choices[0].message.content).toBe('aggregator says so');
  },
);

test('the streamed content of a completion does not include thinking between both tags', async () => {
  const stream = await (await completion(true, '<think>secret plan</think>')).text();
  const chunks = [...stream.matchAll(/^data: (\{.*)$/gm)].map(([, json = '']) => JSON.parse(json));
  expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe('aggregator says so');
});

test.each([
  'secret plan</think>\n\n',
  'secret plan</think>',
  'Okay, the secret plan: first this, then that, and more.\n</think>\n\n',
])(
  'an API client that streams gets %j as no part of the content, though its opening tag was lost',
  async (thinking) => {
    const stream = await (await completion(true, thinking)).text();
    const chunks = [...stream.matchAll(/^data: (\{.*)$/gm)].map(([, json = '']) => JSON.parse(json));
    const content = chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
    expect(content).toBe('aggregator says so');
  },
);

test.each([
  'Close it with `</think>` and go on.',
  'The tag </think> ends it.',
  'Code:\n```\nplan</think>Answer\n```\n',
  'Say "</think>" to end.',
])('an API client that streams gets text that only talks about the tag: %j', async (text) => {
  upstream.respond = () => inPieces(text);
  const response = await send(strata, 'POST', '/v1/chat/completions', {
    model: 'moa/inline',
    messages: [{ role: 'user', content: 'Why?' }],
    mixture: mixtureOf([['a']]),
    stream: true,
  });
  const chunks = [...(await response.text()).matchAll(/^data: (\{.*)$/gm)].map(([, json = '']) =>
    JSON.parse(json),
  );
  expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe(text);
});
