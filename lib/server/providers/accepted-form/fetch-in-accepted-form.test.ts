import { expect, test } from 'vitest';
import { createAcceptedForms } from './accepted-forms';
import { fetchInAcceptedForm } from './fetch-in-accepted-form';
import { parseBody, type RequestBody } from './request-body';

const url = 'https://host.example/v1/chat/completions';
const message = { role: 'user', content: 'Why?' };
const body = { model: 'm', messages: [message], temperature: 0.7, max_tokens: 900 };

/** A provider that refuses bodies with these words, and the fetch in front of it. */
function startProvider(refusalOf: (body: RequestBody) => string | null) {
  const sent: RequestBody[] = [];
  const provider: typeof fetch = async (_input, init) => {
    const asked = parseBody(String(init?.body)) ?? {};
    sent.push(asked);
    const refusal = refusalOf(asked);
    return refusal === null ? new Response('ok') : new Response(refusal, { status: 400 });
  };
  const accepting = fetchInAcceptedForm(
    provider,
    createAcceptedForms(() => {}),
  );
  const ask = (changes: object = {}) =>
    accepting(url, { method: 'POST', body: JSON.stringify({ ...body, ...changes }) });
  return { sent, ask };
}

test('a refused parameter is left out, and the form is remembered for the model alone', async () => {
  const { sent, ask } = startProvider(({ temperature }) =>
    temperature === undefined ? null : "Unsupported parameter: 'temperature'",
  );
  expect(await (await ask()).text()).toBe('ok');
  await ask();
  await ask({ model: 'other' });
  const { temperature: _, ...cool } = body;
  expect(sent).toEqual([body, cool, cool, { ...body, model: 'other' }, { ...cool, model: 'other' }]);
});

test('what the context had room for once is not remembered', async () => {
  const { sent, ask } = startProvider(({ max_tokens }) =>
    Number(max_tokens) > 200
      ? "This model's maximum context length is 1000 tokens. However, you requested 1700 tokens (800 in the messages, 900 in the completion)."
      : null,
  );
  await ask();
  await ask();
  expect(sent.map(({ max_tokens }) => max_tokens)).toEqual([900, 200, 900, 200]);
});

test('a refusal of something else reaches its reader whole', async () => {
  const { sent, ask } = startProvider(() => 'You may not.');
  const response = await ask();
  expect([response.status, await response.text()]).toEqual([400, 'You may not.']);
  expect(sent).toHaveLength(1);
});

test('a form that did not help is not remembered', async () => {
  const { sent, ask } = startProvider(() => "Unsupported parameter: 'temperature'");
  expect((await ask()).status).toBe(400);
  await ask();
  expect(sent.map(({ temperature }) => temperature)).toEqual([0.7, undefined, 0.7, undefined]);
});

test('a limit that is refused under both names is left out', async () => {
  const { sent, ask } = startProvider((asked) => {
    const name = ['max_tokens', 'max_completion_tokens'].find((field) => asked[field] !== undefined);
    return name === undefined ? null : `Unsupported parameter: '${name}'`;
  });
  expect((await ask()).status).toBe(200);
  expect(sent.at(-1)).toEqual({ model: 'm', messages: [message], temperature: 0.7 });
});
