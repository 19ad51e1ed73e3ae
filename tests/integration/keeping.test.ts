import { expect, test } from 'vitest';
import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunState } from '@/lib/moa/events/run-state';
import { ask, follow, framesOf, get, mixtureOf, readRun } from '../support/api';
import { isEmbedded } from '../support/database/test-database';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { startStrata } from '../support/strata';
import { byModel, writingWords } from '../support/upstream/behaviours';
import { failing, saying } from '../support/upstream/script';

/** Takes about four seconds. */
const slow = writingWords(400, 10);
const upstream = sharedUpstream({ respond: byModel({ slow }) });
const strata = sharedStrata({ upstream });

test('a killed server loses no acknowledged message and at most the last moment of a text', async () => {
  const done = await ask(strata, { content: 'Done before?', mixture: mixtureOf([['a']]) });
  await follow(strata, done.run.id);
  const { run, message } = await ask(strata, { content: 'Cut off?', mixture: mixtureOf([['slow', 'a']]) });
  let seen: RunState | null = null;
  let seenAt = performance.now();
  const lengths: { at: number; length: number }[] = [];
  for await (const { events } of framesOf(strata, run.id)) {
    seen = events.reduce<RunState | null>(reduce, seen);
    seenAt = performance.now();
    lengths.push({ at: seenAt, length: seen?.calls[0]?.text.length ?? 0 });
    if ((seen?.calls[0]?.text.length ?? 0) > 800) break;
  }
  await strata.restart('SIGKILL');
  const asked = upstream.requests.length;
  const stored = await readRun(strata, run.id);
  expect(stored.status).toBe('interrupted');
  expect(stored.calls[0]).toMatchObject({ status: 'stopped', error: { code: 'interrupted' } });
  expect(stored.calls[1]).toMatchObject({ status: 'succeeded', text: 'a says so' });
  expect(stored.calls[2]?.status).toBe('pending');
  const text = stored.calls[0]?.text ?? '';
  expect(seen?.calls[0]?.text.startsWith(text.slice(0, 700))).toBe(true);
  // 250 ms between two flushes, plus the flush itself.
  const early = lengths.findLast(({ at }) => at < seenAt - 400)?.length ?? 0;
  expect(text.length).toBeGreaterThanOrEqual(early);
  const detail = await get<ConversationDetail>(strata, `/api/conversations/${message.conversationId}`);
  expect(detail.messages.map(({ content }) => content)).toEqual(['Cut off?']);
  expect((await readRun(strata, done.run.id)).answer).toBe('aggregator says so');
  expect((await follow(strata, run.id)).status).toBe('interrupted');
  // No call is repeated and billed again.
  expect(upstream.requests.length).toBe(asked);
});

test('when the server is killed while the aggregator writes, the answer so far is kept and the proposals are complete', async () => {
  const { run } = await ask(strata, {
    mixture: mixtureOf([['a', 'b']], { aggregator: { model: 'compatible/slow' } }),
  });
  const seen: { at: number; text: string }[] = [];
  for await (const { events } of framesOf(strata, run.id)) {
    for (const event of events) {
      if (event.type !== 'call.delta' || event.call !== '2.1') continue;
      seen.push({ at: performance.now(), text: (seen.at(-1)?.text ?? '') + (event.text ?? '') });
    }
    if ((seen.at(-1)?.text.length ?? 0) > 800) break;
  }
  const killedAt = performance.now();
  await strata.restart('SIGKILL');
  const stored = await readRun(strata, run.id);
  expect(stored.status).toBe('interrupted');
  expect(stored.calls.slice(0, 2).map(({ text }) => text)).toEqual(['a says so', 'b says so']);
  expect(stored.answer).toBe(stored.calls[2]?.text);
  expect(
    seen.at(-1)?.text.startsWith(stored.answer) || stored.answer.startsWith(seen.at(-1)?.text ?? ''),
  ).toBe(true);
  const early = seen.findLast(({ at }) => at < killedAt - 400)?.text.length ?? 0;
  expect(stored.answer.length).toBeGreaterThanOrEqual(early);
});

test('the form of a request that a model accepts is known after a restart', async () => {
  upstream.respond = ({ body }) =>
    'temperature' in body ? failing(400, "Unsupported parameter: 'temperature'") : saying('It is.');
  const answer = async () => {
    const { run } = await ask(strata, { mixture: mixtureOf([['cool']]) });
    return (await follow(strata, run.id)).answer;
  };
  expect(await answer()).toBe('It is.');
  await expect
    .poll(() => strata.query(`SELECT value::text FROM "Setting" WHERE id = 'accepted-forms'`))
    .toEqual([{ value: expect.stringMatching(/aggregator.*cool|cool.*aggregator/) }]);
  await strata.restart('SIGKILL');
  upstream.requests.length = 0;
  expect(await answer()).toBe('It is.');
  expect(upstream.requests).toHaveLength(2);
});

// On Windows SIGTERM ends the process at once.
test.skipIf(process.platform === 'win32')(
  'SIGTERM stores the text of running calls and ends the server',
  async () => {
    const { run } = await ask(strata, { mixture: mixtureOf([['slow']]) });
    let seen: RunState | null = null;
    for await (const { events } of framesOf(strata, run.id)) {
      seen = events.reduce<RunState | null>(reduce, seen);
      if ((seen?.calls[0]?.text.length ?? 0) > 200) break;
    }
    await strata.restart('SIGTERM');
    const stored = await readRun(strata, run.id);
    expect(stored.status).toBe('interrupted');
    expect(stored.calls[0]?.text.startsWith(seen?.calls[0]?.text ?? 'nothing')).toBe(true);
  },
);

test.runIf(isEmbedded)(
  'a second process on the same data folder is refused with the name of the folder, and the first one goes on',
  async () => {
    const first = await startStrata();
    await expect(startStrata({ dataDir: first.dataDir })).rejects.toThrow(
      /Another Strata is using the data folder/,
    );
    expect((await first.fetch('/api/ready')).status).toBe(200);
    await first.close();
  },
);
