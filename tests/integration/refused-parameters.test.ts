/**
 * Providers that refuse a parameter or a role, each in its own words, over real sockets: Strata asks once more in the form
 * that they accept, remembers it for the model, and says so on the call.
 */
import { expect, test } from 'vitest';
import { ask, follow, mixtureOf, readRun } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { failing, type Step, saying } from '../support/upstream/script';
import type { RecordedRequest } from '../support/upstream/upstream';

type Body = RecordedRequest['body'] & Record<string, unknown>;

interface Refusal {
  name: string;
  /** Whether the provider refuses the body. */
  refuses: (body: Body) => boolean;
  status?: number;
  says: string;
  /** The note on the call. */
  note: RegExp;
}

const has = (field: string) => (body: Body) => body[field] !== undefined;
const hasRole = (role: string) => (body: Body) => body.messages.some((message) => message.role === role);
const json = (message: string) => JSON.stringify({ error: { message, type: 'invalid_request_error' } });

const refusals: Refusal[] = [
  {
    name: 'limit-renamed',
    refuses: has('max_tokens'),
    says: json(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    ),
    note: /Sent max_tokens as max_completion_tokens/,
  },
  {
    name: 'default-temperature',
    refuses: has('temperature'),
    says: json(
      "Unsupported value: 'temperature' does not support 0.7 with this model. Only the default (1) value is supported.",
    ),
    note: /Sent without temperature/,
  },
  {
    name: 'no-stream-options',
    refuses: has('stream_options'),
    status: 422,
    says: '{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]}',
    note: /Sent without stream_options/,
  },
  {
    name: 'as-text',
    refuses: has('stream_options'),
    says: 'Unrecognized request argument supplied: stream_options',
    note: /Sent without stream_options/,
  },
  {
    name: 'no-system',
    refuses: hasRole('system'),
    says: json('System role not supported'),
    note: /Sent the system prompt as part of the first question/,
  },
  {
    name: 'template',
    refuses: hasRole('system'),
    status: 500,
    says: '{"error":{"code":500,"message":"Jinja Exception: System role not supported"}}',
    note: /Sent the system prompt as part of the first question/,
  },
  {
    name: 'alternating',
    refuses: hasRole('system'),
    says: json('Conversation roles must alternate user/assistant/user/assistant/...'),
    note: /Sent the system prompt as part of the first question/,
  },
  {
    name: 'small-limit',
    refuses: ({ max_tokens }) => Number(max_tokens) > 1024,
    says: json(
      'max_tokens: 2048 > 1024, which is the maximum allowed number of output tokens for this model',
    ),
    note: /Lowered max_tokens to 1,024: the model takes no more/,
  },
  {
    name: 'small-context',
    refuses: ({ max_tokens }) => Number(max_tokens) > 1148,
    says: json(
      "This model's maximum context length is 2048 tokens. However, you requested 2948 tokens (900 in the messages, 2048 in the completion).",
    ),
    note: /Lowered max_tokens to 1,148: the context/,
  },
];

/** Reads a system prompt, so that both roles send one. */
const strict = { systemPrompt: 'Be brief.' };
const refused = (body: Body): Refusal | undefined =>
  refusals.find(({ name, refuses }) => body.model === name && refuses(body));

const upstream = sharedUpstream({
  respond({ body }): Step[] {
    const refusal = refused(body as Body);
    if (refusal === undefined) return saying(`${body.model} says so`);
    return [{ do: 'answer', status: refusal.status ?? 400, headers: {}, body: refusal.says }];
  },
});
const strata = sharedStrata({ upstream });

/** A mixture of this model alone, with a token limit for both of its roles. */
function mixtureOfModel(model: string) {
  const slot = { model: `compatible/${model}`, maxOutputTokens: 2048 };
  return { name: 'One', layers: [{ proposers: [slot] }], aggregator: slot, ...strict };
}

test.each(refusals)(
  '$name: asked once more in the form that is accepted, and remembered',
  async ({ name, note }) => {
    const { run } = await ask(strata, { mixture: mixtureOfModel(name) });
    const state = await follow(strata, run.id);
    expect(state).toMatchObject({ status: 'succeeded', answer: `${name} says so` });
    const stored = await readRun(strata, run.id);
    for (const call of stored.calls) {
      expect(call.status).toBe('succeeded');
      expect(call.failures.map(({ error }) => error.code)).not.toContain('bad_request');
      expect(call.notes.join('\n')).toMatch(note);
    }
    // The proposer asks twice. The aggregator asks once where the form is one of the model.
    const most = name === 'small-context' ? 4 : 3;
    expect(upstream.requests).toHaveLength(most);
  },
);

test('a model that refuses one parameter after the other is asked without each', async () => {
  upstream.respond = ({ body }) => {
    for (const field of ['max_tokens', 'temperature', 'stream_options'])
      if ((body as Body)[field] !== undefined) return failing(400, `Unsupported parameter: '${field}'`);
    return saying('at last');
  };
  const { run } = await ask(strata, { mixture: mixtureOfModel('picky') });
  const state = await follow(strata, run.id);
  expect(state.answer).toBe('at last');
  expect(state.calls[0]?.notes).toHaveLength(3);
  expect(upstream.requests).toHaveLength(5);
  expect(upstream.requests.at(-1)?.body).toMatchObject({ max_completion_tokens: 2048 });
});

test('the system prompt stands before the first question, and no word is lost', async () => {
  upstream.requests.length = 0;
  const { run } = await ask(strata, { mixture: mixtureOfModel('no-system'), content: 'Why is it blue?' });
  await follow(strata, run.id);
  expect(upstream.requests[0]?.body.messages).toEqual([
    { role: 'user', content: 'Be brief.\n\nWhy is it blue?' },
  ]);
});

test('a refusal of something else stands, is asked once, and is told in its own words', async () => {
  upstream.respond = ({ body }) =>
    body.model === 'closed' ? failing(400, 'This model is closed on Sundays.') : saying('open');
  const { run } = await ask(strata, { mixture: mixtureOf([['closed', 'open']]) });
  const state = await follow(strata, run.id);
  expect(state.calls[0]).toMatchObject({ status: 'failed', attempts: 1, error: { code: 'bad_request' } });
  expect(state.calls[0]?.error?.message).toContain('This model is closed on Sundays.');
  expect(upstream.requests.filter(({ body }) => body.model === 'closed')).toHaveLength(1);
});

test('a provider that refuses every form is asked a few times and not for ever', async () => {
  upstream.respond = ({ body }) =>
    body.model === 'never'
      ? failing(400, "Unsupported parameter: 'max_tokens' or 'max_completion_tokens', temperature")
      : saying('ok');
  const { run } = await ask(strata, { mixture: mixtureOf([['never', 'other']]) });
  expect((await follow(strata, run.id)).calls[0]).toMatchObject({ status: 'failed', attempts: 1 });
  expect(upstream.requests.filter(({ body }) => body.model === 'never').length).toBeLessThan(6);
});
