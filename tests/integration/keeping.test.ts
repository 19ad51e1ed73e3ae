import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ConversationDetail, CreatedRun } from '@/lib/contract/conversation-contract';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunState } from '@/lib/moa/events/run-state';
import { ask, follow, framesOf, get, mixtureOf, readRun, send } from '../support/api';
import { leftRun } from '../support/database/left-run';
import { isEmbedded } from '../support/database/test-database';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { startStrata } from '../support/strata';
import { type Behaviour, byModel, writingWords } from '../support/upstream/behaviours';
import { failing, saying } from '../support/upstream/script';

/** Takes about four seconds. */
const slow = writingWords(400, 10);
/** A model that refuses a temperature. */
const cool: Behaviour = ({ body }) =>
  'temperature' in body ? failing(400, "Unsupported parameter: 'temperature'") : saying('It is.');
const upstream = sharedUpstream({ respond: byModel({ slow, cool, strict: cool }) });
const strata = sharedStrata({ upstream });

describe('a killed server', () => {
  /** More than this is read of each answer before the kill. */
  const enough = 800;

  /** The text of a call so far, each time that an event adds to it. */
  interface Watched {
    call: string;
    seen: { at: number; text: string }[];
  }

  const lastOf = ({ seen }: Watched) => seen.at(-1)?.text ?? '';

  /** Reads until enough of all watched answers is read, so that both are in progress at the kill. */
  async function watch(runId: string, own: Watched, all: readonly Watched[]): Promise<void> {
    for await (const { events } of framesOf(strata, runId)) {
      for (const event of events) {
        if (event.type !== 'call.delta' || event.call !== own.call) continue;
        own.seen.push({ at: performance.now(), text: lastOf(own) + (event.text ?? '') });
      }
      if (all.every((each) => lastOf(each).length > enough)) return;
    }
  }

  const proposer: Watched = { call: '1.1', seen: [] };
  const aggregator: Watched = { call: '2.1', seen: [] };
  const coolMixture = mixtureOf([['cool']], { aggregator: { model: 'compatible/strict' } });
  let done: CreatedRun;
  let proposing: CreatedRun;
  let aggregating: CreatedRun;
  let slug: string;
  let killedAt: number;
  let askedByTheStart: number;

  beforeAll(async () => {
    done = await ask(strata, { content: 'Done before?', mixture: mixtureOf([['a']]) });
    await follow(strata, done.run.id);
    const { run } = await ask(strata, { mixture: coolMixture });
    expect((await follow(strata, run.id)).answer).toBe('It is.');
    await vi.waitFor(
      async () =>
        expect(await strata.query(`SELECT value::text FROM "Setting" WHERE id = 'accepted-forms'`)).toEqual([
          { value: expect.stringMatching(/cool.*strict|strict.*cool/) },
        ]),
      { timeout: 20_000 },
    );
    const saved = await send(strata, 'POST', '/api/mixtures', mixtureOf([['a']], { name: 'Kept' }));
    slug = (await saved.json()).slug;

    proposing = await ask(strata, { content: 'Cut off?', mixture: mixtureOf([['slow', 'a']]) });
    aggregating = await ask(strata, {
      mixture: mixtureOf([['a', 'b']], { aggregator: { model: 'compatible/slow' } }),
    });
    const all = [proposer, aggregator];
    await Promise.all([watch(proposing.run.id, proposer, all), watch(aggregating.run.id, aggregator, all)]);
    killedAt = performance.now();
    const asked = upstream.requests.length;
    await strata.restart('SIGKILL');
    askedByTheStart = upstream.requests.length - asked;
  });

  /** How much of a text is stored at the least: 250 ms between two flushes, plus the flush itself. */
  const early = ({ seen }: Watched) => seen.findLast(({ at }) => at < killedAt - 400)?.text.length ?? 0;

  test('loses no acknowledged message and at most the last moment of a text', async () => {
    const stored = await readRun(strata, proposing.run.id);
    expect(stored.status).toBe('interrupted');
    expect(stored.calls[0]).toMatchObject({ status: 'stopped', error: { code: 'interrupted' } });
    expect(stored.calls[1]).toMatchObject({ status: 'succeeded', text: 'a says so' });
    expect(stored.calls[2]?.status).toBe('pending');
    const text = stored.calls[0]?.text ?? '';
    expect(lastOf(proposer).startsWith(text.slice(0, 700))).toBe(true);
    expect(text.length).toBeGreaterThanOrEqual(early(proposer));
    const { conversationId } = proposing.message;
    const detail = await get<ConversationDetail>(strata, `/api/conversations/${conversationId}`);
    expect(detail.messages.map(({ content }) => content)).toEqual(['Cut off?']);
    expect((await readRun(strata, done.run.id)).answer).toBe('aggregator says so');
  });

  test('repeats no call, which would be billed again, neither at the start nor when its run is read', async () => {
    expect(askedByTheStart).toBe(0);
    for (const { run } of [proposing, aggregating])
      expect((await follow(strata, run.id)).status).toBe('interrupted');
    expect(upstream.requests).toEqual([]);
  });

  test('keeps the answer so far and the complete proposals of a run whose aggregator writes', async () => {
    const stored = await readRun(strata, aggregating.run.id);
    expect(stored.status).toBe('interrupted');
    expect(stored.calls.slice(0, 2).map(({ text }) => text)).toEqual(['a says so', 'b says so']);
    expect(stored.answer).toBe(stored.calls[2]?.text);
    const seen = lastOf(aggregator);
    expect(seen.startsWith(stored.answer) || stored.answer.startsWith(seen)).toBe(true);
    expect(stored.answer.length).toBeGreaterThanOrEqual(early(aggregator));
  });

  test('knows the form of a request that a model accepts', async () => {
    const { run } = await ask(strata, { mixture: coolMixture });
    expect((await follow(strata, run.id)).answer).toBe('It is.');
    expect(upstream.requests).toHaveLength(2);
  });

  test('keeps a mixture', async () => {
    expect((await get<MixtureEntry>(strata, `/api/mixtures/${slug}`)).mixture.name).toBe('Kept');
  });
});

test.runIf(isEmbedded)(
  'a second process on the same data folder is refused with the name of the folder, and the first one goes on',
  async () => {
    await expect(startStrata({ dataDir: strata.dataDir })).rejects.toThrow(
      /Another Strata is using the data folder/,
    );
    expect((await strata.fetch('/api/ready')).status).toBe(200);
  },
);

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
    await strata.kill('SIGTERM');
    const stored = await leftRun(strata.dataDir, run.id);
    expect(stored.status).toBe('interrupted');
    expect(stored.text.startsWith(seen?.calls[0]?.text ?? 'nothing')).toBe(true);
  },
);
