import { expect, test } from 'vitest';
import type { CreatedRun } from '@/lib/contract/conversation-contract';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { ask, follow, get, mixtureOf, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, hangingAfter, waitingAfter } from '../support/upstream/behaviours';
import { failing, type Step, saying } from '../support/upstream/script';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

const mixture = mixtureOf([['a', 'b']]);
const asked = () => upstream.requests.map(({ body }) => body.model);

function cut(text: string, reason = 'length'): () => Step[] {
  return () => [...saying(text).filter((step) => step.do !== 'finish'), { do: 'finish', reason }];
}

async function goOn(runId: string, body = {}): Promise<CreatedRun> {
  const response = await send(strata, 'POST', `/api/runs/${runId}/continue`, body);
  if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

/** A run whose answer is cut, at its end. */
async function cutRun(aggregator = cut('The sky is bl')) {
  upstream.respond = byModel({ aggregator });
  const { run, message } = await ask(strata, { mixture });
  const state = await follow(strata, run.id);
  upstream.requests.length = 0;
  return { run, message, state };
}

test('the aggregator is sent no token limit but its own, and a proposer the default', async () => {
  const { run } = await ask(strata, { mixture });
  await follow(strata, run.id);
  const limits = upstream.requests.map(({ body }) => [body.model, body.max_tokens]);
  expect(limits.toSorted()).toEqual([
    ['a', 2048],
    ['aggregator', undefined],
    ['b', 2048],
  ]);
  upstream.requests.length = 0;
  const limited = { ...mixture, aggregator: { model: 'compatible/aggregator', maxOutputTokens: 77 } };
  await follow(strata, (await ask(strata, { mixture: limited })).run.id);
  expect(upstream.requests.find(({ body }) => body.model === 'aggregator')?.body.max_tokens).toBe(77);
});

test('an answer that was cut at its limit goes on where it stopped: appended, stored and counted', async () => {
  const { run: earlier, message } = await cutRun();
  expect((await readRun(strata, earlier.id)).calls.at(-1)).toMatchObject({ finishReason: 'length' });

  upstream.respond = byModel({ aggregator: () => saying('ue, as you see.') });
  const { run, message: same } = await goOn(earlier.id, { clientId: 'once' });
  expect(same.id).toBe(message.id);
  const state = await follow(strata, run.id);
  expect(asked()).toEqual(['aggregator']);
  expect(upstream.requests[0]?.body.messages.slice(-2)).toEqual([
    { role: 'assistant', content: 'The sky is bl' },
    { role: 'user', content: expect.stringContaining('Continue it exactly where it stopped') },
  ]);
  expect(state).toMatchObject({ status: 'succeeded', answer: 'The sky is blue, as you see.' });
  expect(state.usage).toMatchObject({ inputTokens: 10, outputTokens: 4 });

  const stored = await readRun(strata, run.id);
  expect(stored).toMatchObject({ answer: state.answer, calls: state.calls, usage: state.usage });
  const { request } = await get<{ request: CallRequest }>(strata, `/api/runs/${run.id}/calls/2.1/request`);
  expect(request.messages.at(-2)).toEqual({ role: 'assistant', content: 'The sky is bl' });
  // The cut answer stays beside it, and the same request makes no further run.
  expect((await readRun(strata, earlier.id)).answer).toBe('The sky is bl');
  expect((await goOn(earlier.id, { clientId: 'once' })).run.id).toBe(run.id);
});

test('the text so far is there from the beginning, and survives the end of the server', async () => {
  const { run: earlier } = await cutRun();
  upstream.respond = byModel({ aggregator: hangingAfter('ue and ') });
  const { run } = await goOn(earlier.id);
  await expect.poll(async () => (await readRun(strata, run.id)).answer).toBe('The sky is blue and ');
  await expect
    .poll(async () => {
      const [row] = await strata.query('SELECT text FROM "Call" WHERE "runId" = $1 AND call = $2', [
        run.id,
        '2.1',
      ]);
      return row?.text;
    })
    .toBe('The sky is blue and ');
  await strata.restart('SIGKILL');
  const interrupted = await readRun(strata, run.id);
  expect(interrupted).toMatchObject({ status: 'interrupted', answer: 'The sky is blue and ' });
  // Only "ue and " is counted: the text so far was paid for before.
  expect(interrupted.usage.outputTokens).toBeLessThan(5);

  upstream.respond = byModel({ aggregator: () => saying('wide.') });
  const again = await goOn(run.id);
  expect((await follow(strata, again.run.id)).answer).toBe('The sky is blue and wide.');
});

test('an answer that the content filter ended can be continued, and so can one that was stopped', async () => {
  const { run: filtered, state } = await cutRun(cut('Once upon', 'content_filter'));
  expect(state).toMatchObject({ status: 'degraded', answer: 'Once upon' });
  upstream.respond = byModel({ aggregator: () => saying(' a time') });
  expect((await follow(strata, (await goOn(filtered.id)).run.id)).answer).toBe('Once upon a time');

  upstream.respond = byModel({ aggregator: waitingAfter('So', new Promise(() => {}), '') });
  const { run: stopped } = await ask(strata, { mixture });
  await expect.poll(async () => (await readRun(strata, stopped.id)).answer).toBe('So');
  await send(strata, 'POST', `/api/runs/${stopped.id}/stop`);
  await follow(strata, stopped.id);
  upstream.respond = byModel({ aggregator: () => saying(' far') });
  expect((await follow(strata, (await goOn(stopped.id)).run.id)).answer).toBe('So far');
});

test('the next question follows the continued answer', async () => {
  const { run: earlier } = await cutRun();
  upstream.respond = byModel({ aggregator: () => saying('ue.') });
  const { run } = await goOn(earlier.id);
  await follow(strata, run.id);
  upstream.requests.length = 0;
  const next = await ask(strata, { mixture, content: 'And at night?' }, run.conversationId);
  await follow(strata, next.run.id);
  expect(upstream.requests[0]?.body.messages).toContainEqual({
    role: 'assistant',
    content: 'The sky is blue.',
  });
});

test('a whole answer, and a run whose proposals stand for its answer, have nothing to continue', async () => {
  const { run: whole } = await ask(strata, { mixture });
  await follow(strata, whole.id);
  await expect(goOn(whole.id)).rejects.toThrow(/^409 .*The answer is whole/);
  const { run: lost } = await cutRun(() => failing(400, 'not today'));
  await expect(goOn(lost.id)).rejects.toThrow(/^409/);
  await expect(goOn('nothing')).rejects.toThrow(/^404/);
});

test('a proposal that was cut is marked where it is read, and in the note of who reads it', async () => {
  upstream.respond = byModel({ a: cut('Half a th') });
  const { run } = await ask(strata, { mixture });
  const state = await follow(strata, run.id);
  expect(state.calls[0]).toMatchObject({ status: 'succeeded', finishReason: 'length' });
  expect(state.calls.at(-1)?.notes).toEqual([
    '1.1 was cut at its token limit: only its text so far was read.',
  ]);
  const aggregator = upstream.requests.find(({ body }) => body.model === 'aggregator');
  expect(JSON.stringify(aggregator?.body.messages)).toContain(
    '1. (incomplete: this response was cut off before its end)',
  );
});
