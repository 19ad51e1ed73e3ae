/** Questions while the database is locked or its disk is full. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import { ask, follow, framesOf, get, mixtureOf, newConversation, readRun, send } from '../support/api';
import { sharedUpstream } from '../support/shared-upstream';
import { type Strata, startStrata } from '../support/strata';
import { byModel, writingWords } from '../support/upstream/behaviours';

/** Takes about two seconds. */
const slow = writingWords(100, 20);
const upstream = sharedUpstream({ respond: byModel({ slow }) });

function start(dataDir?: string): Promise<Strata> {
  return startStrata({
    dataDir,
    env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl },
  });
}

/** Blocks the embedded database: it has one session, so all other statements wait for this one. */
async function occupyDatabase(strata: Strata, seconds: number): Promise<void> {
  await strata.query(
    `DO $$ BEGIN WHILE clock_timestamp() < statement_timestamp() + interval '${seconds} seconds' LOOP END LOOP; END $$`,
  );
}

test('while the database is locked for ten seconds, streams go on and no question is lost', async () => {
  const strata = await start();
  const { run } = await ask(strata, { mixture: mixtureOf([['slow']]) });
  const conversation = await newConversation(strata);
  let locked = true;
  const lock = occupyDatabase(strata, 10).then(() => {
    locked = false;
  });
  const question = ask(strata, { content: 'And now?', mixture: mixtureOf([['a']]) }, conversation.id);
  for await (const { events } of framesOf(strata, run.id)) {
    // The slow proposer has ended. Its text arrived while writes were blocked.
    if (JSON.stringify(events).includes('word99') && locked) break;
  }
  expect(locked, 'the stream went on while the database was locked').toBe(true);
  await lock;
  const { run: second } = await question;
  expect((await follow(strata, second.id)).answer).toBe('aggregator says so');
  await follow(strata, run.id);
  const stored = await readRun(strata, run.id);
  expect(stored).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
  expect(stored.calls[0]?.text).toMatch(/^word0 .*word99 $/);
  await strata.close();
});

/** Limits the file size of the process, which has the effect of a full disk. Linux only. */
function limitFiles({ pid }: Strata, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}

test.runIf(process.platform === 'linux').each([
  ['no file can grow', 4096],
  ['nothing can be written', 0],
])(
  'when %s, a question is refused with the reason, and the next one is accepted once there is space',
  async (_name, bytes) => {
    const strata = await start();
    const { id } = await newConversation(strata);
    const first = await ask(strata, { content: 'Before', mixture: mixtureOf([['a']]) }, id);
    await follow(strata, first.run.id);
    limitFiles(strata, bytes);
    // Several at a time, because the database must not run the statements that wait behind the one that fails.
    for (const questions of [
      ['1', '2', '3', '4', '5', '6'],
      ['7', '8', '9'],
    ]) {
      const refusals = await Promise.all(
        questions.map((question) =>
          send(strata, 'POST', `/api/conversations/${id}/runs`, {
            content: `Refused ${question}`,
            mixture: mixtureOf([['a']]),
          }),
        ),
      );
      for (const refused of refusals) {
        expect(refused.status).toBe(503);
        expect((await refused.json()).detail).toMatch(/nothing was stored/i);
      }
    }
    limitFiles(strata, 'unlimited');
    const deadline = Date.now() + 30_000;
    while ((await strata.fetch('/api/ready')).status !== 200) {
      if (Date.now() > deadline) throw new Error(`The database did not come back:\n${strata.output()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { run } = await ask(strata, { content: 'After', mixture: mixtureOf([['a']]) }, id);
    expect((await follow(strata, run.id)).answer).toBe('aggregator says so');
    await strata.kill('SIGKILL');

    const again = await start(strata.dataDir);
    const detail = await get<ConversationDetail>(again, `/api/conversations/${id}`);
    expect(detail.messages.map(({ content }) => content)).toEqual(['Before', 'After']);
    expect(detail.runs.map(({ answer }) => answer)).toEqual(['aggregator says so', 'aggregator says so']);
    await again.close();
  },
  90_000,
);
