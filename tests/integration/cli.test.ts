import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConversationDetail, ConversationPage } from '@/lib/contract/conversation-contract';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import type { Run } from '@/lib/contract/run-contract';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { get, mixtureOf, readRun } from '../support/api';
import { type Cli, type CliEnd, startCli } from '../support/cli';
import { type Cuttable, startCuttable } from '../support/cuttable';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { freePort, type Strata, startStrata } from '../support/strata';
import { byModel, hangingAfter, waitingAfter } from '../support/upstream/behaviours';
import { failing } from '../support/upstream/script';

const folder = mkdtempSync(path.join(tmpdir(), 'strata-cli-'));

const upstream = sharedUpstream({ models: ['a', 'b'] });
const strata = sharedStrata({ upstream });

function fileOf(mixture: object): string {
  const file = path.join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(file, JSON.stringify(mixture));
  return file;
}

/** A process starts slowly while other tests run. */
const eventually = <T>(value: () => T) => expect.poll(value, { timeout: 30_000 });

const start = (...args: string[]) => startCli(args, strata.origin);
const strataCli = (...args: string[]): Promise<CliEnd> => start(...args).ended;
const twoLayers = fileOf(mixtureOf([['a', 'b'], ['c']]));
const oneProposer = fileOf(mixtureOf([['a']]));

/** The run of the link that the command prints. */
async function linkedRun({ stderr }: Pick<CliEnd, 'stderr'>): Promise<Run> {
  const [, origin, conversationId, runId] = /(http:\S+)\/c\/(\S+)\?run=(\S+)/.exec(stderr) ?? [];
  expect(origin).toBe(strata.origin);
  const run = await readRun(strata, runId ?? '');
  expect(run.conversationId).toBe(conversationId);
  return run;
}

const eventsOf = (stdout: string): RunEvent[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ type }) => type !== 'run');

describe('asking', () => {
  test('stdout has only the answer; stderr has the progress and a link', async () => {
    const ended = await strataCli('ask', 'Why', 'so?', '--mixture', twoLayers);
    expect(ended).toMatchObject({ code: 0, stdout: 'aggregator says so\n' });
    expect(ended.stderr).toContain('Test · 3 layers, 4 calls\n');
    expect(ended.stderr).toContain('Layer 1 of 3: 2 done\nLayer 2 of 3: 1 done, reads 2\n');
    const run = await linkedRun(ended);
    expect(run).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
    expect(upstream.requests[0]?.body.messages.at(-1)?.content).toBe('Why so?');
  });

  test('the answer is printed while the model writes it', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    upstream.respond = byModel({ aggregator: waitingAfter('First ', gate, 'and last.') });
    const cli = start('ask', 'x', '-m', oneProposer);
    await eventually(cli.stdout).toBe('First ');
    open();
    expect((await cli.ended).stdout).toBe('First and last.\n');
  });

  test('with --show-layers stderr shows every proposal while its layer writes', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    upstream.respond = byModel({ a: waitingAfter('a begins ', gate, 'and ends') });
    const cli = start('ask', 'x', '-m', twoLayers, '--show-layers');
    await eventually(cli.stderr).toContain('1.1 compatible/a\na begins ');
    open();
    const { stdout, stderr } = await cli.ended;
    expect(stdout).toBe('aggregator says so\n');
    expect(stderr.match(/^(Layer|\d\.\d) .*|^.* (and ends|says so)$/gm)).toEqual([
      'Layer 1 of 3',
      ...(stderr.indexOf('1.1 ') < stderr.indexOf('1.2 ')
        ? ['1.1 compatible/a', 'a begins and ends', '1.2 compatible/b', 'b says so']
        : ['1.2 compatible/b', 'b says so', '1.1 compatible/a', 'a begins and ends']),
      'Layer 2 of 3',
      '2.1 compatible/c',
      'c says so',
      'Layer 3 of 3',
      '3.1 compatible/aggregator · the answer',
    ]);
  });

  test('with --json every event is a line, and the last line is the run as stored by the server', async () => {
    const { stdout, code } = await strataCli('ask', 'x', '-m', twoLayers, '--json');
    expect(code).toBe(0);
    const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
    expect(last).toMatchObject({ type: 'run', link: expect.stringContaining(last.run.id) });
    expect(last.run).toEqual(await readRun(strata, last.run.id));
    const folded = eventsOf(stdout).reduce<RunState | null>(reduce, null);
    expect(last.run).toMatchObject(JSON.parse(JSON.stringify(folded)));
  });

  test('a question is read from stdin, alone or together with arguments', async () => {
    const asked = () => upstream.requests.at(0)?.body.messages.at(-1)?.content;
    expect((await startCli(['ask', '-m', oneProposer], strata.origin, 'From a pipe?\n').ended).code).toBe(0);
    expect(asked()).toBe('From a pipe?');
    upstream.requests.length = 0;
    await startCli(['ask', 'Sum up:', '-', '-m', oneProposer], strata.origin, 'one\ntwo\n').ended;
    expect(asked()).toBe('Sum up:\n\none\ntwo');
  });

  test('a conversation is continued by its link and with its mixture', async () => {
    const first = await strataCli('ask', 'First?', '-m', oneProposer);
    const { conversationId, id } = await linkedRun(first);
    const link = /http:\S+/.exec(first.stderr)?.[0] ?? '';
    upstream.requests.length = 0;
    expect(await strataCli('ask', 'Second?', '--continue', link)).toMatchObject({ code: 0 });
    expect(upstream.requests[0]?.body).toMatchObject({
      model: 'a',
      messages: [
        { role: 'user', content: 'First?' },
        { role: 'assistant', content: 'aggregator says so' },
        { role: 'user', content: 'Second?' },
      ],
    });
    const { messages } = await get<ConversationDetail>(strata, `/api/conversations/${conversationId}`);
    expect(messages.map(({ parentId }) => parentId)).toEqual([null, id]);
  });
});

describe('failures', () => {
  test('a failing proposer is named, and the answer is still printed', async () => {
    upstream.respond = byModel({ b: () => failing(401, 'No such key') });
    const ended = await strataCli('ask', 'x', '-m', twoLayers);
    expect(ended).toMatchObject({ code: 0, stdout: 'aggregator says so\n' });
    expect(ended.stderr).toMatch(/^1\.2 compatible\/b failed: .*401.*$/m);
    expect(ended.stderr).toContain('Layer 1 of 3: 1 done, 1 failed\n');
  });

  test('without any proposal the command exits with 1, prints every cause and nothing on stdout', async () => {
    upstream.respond = () => failing(400, 'Not like that');
    const ended = await strataCli('ask', 'x', '-m', twoLayers);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/No proposer of layer 1 answered\. 2 calls: .*Not like that/);
  });

  test('proposals are printed as the answer of a failed aggregator, with the reason', async () => {
    upstream.respond = byModel({ aggregator: () => failing(400, 'No') });
    const ended = await strataCli('ask', 'x', '-m', oneProposer);
    expect(ended).toMatchObject({ code: 0, stdout: 'a says so\n' });
    expect(ended.stderr).toContain('The aggregator failed, so the proposals stand as they are');
  });

  test('without a server the command exits with 1 and says how to start one', async () => {
    const origin = `http://127.0.0.1:${await freePort()}`;
    const ended = await startCli(['ask', 'x'], origin).ended;
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toBe(
      `strata: No Strata answers at ${origin} (ECONNREFUSED).\n` +
        'Start one in another terminal with "strata start", or name one that runs by --url or STRATA_URL.\n',
    );
  });

  test('an invalid command line exits with 2 and sends nothing', async () => {
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    expect(await startCli(['ask', '--mixtrue', 'demo', 'x'], nowhere).ended).toMatchObject({
      code: 2,
      stdout: '',
    });
    expect(await startCli(['ask'], nowhere, '').ended).toMatchObject({ code: 2, stdout: '' });
  });

  test('a refused mixture is reported with its field and leaves no empty conversation', async () => {
    const all = async () =>
      (await get<ConversationPage>(strata, '/api/conversations?limit=100')).items.length;
    const before = await all();
    const hot = fileOf({ ...mixtureOf([['a']]), aggregator: { model: 'compatible/a', temperature: 9 } });
    const ended = await strataCli('ask', 'x', '-m', hot);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('/mixture/aggregator/temperature must be from 0 to 2');
    expect(await strataCli('ask', 'x', '-m', 'nobody')).toMatchObject({ code: 1 });
    expect(await all()).toBe(before);
  });
});

// Windows has no signals between processes.
describe.skipIf(process.platform === 'win32')('signals and closed pipes', () => {
  const hangs = byModel({ aggregator: hangingAfter('So far') });

  async function writing(cli: Cli): Promise<void> {
    await eventually(cli.stdout).toContain('So far');
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s stops the run, keeps the output so far and exits with %i', async (signal, code) => {
    upstream.respond = hangs;
    const cli = start('ask', 'x', '-m', oneProposer);
    await writing(cli);
    cli.kill(signal);
    const ended = await cli.ended;
    expect(ended).toMatchObject({ code, stdout: 'So far\n' });
    expect(ended.stderr).toContain('You stopped this');
    expect(await linkedRun(ended)).toMatchObject({ status: 'stopped', answer: 'So far' });
    await eventually(() => upstream.requests.at(-1)?.closedByClientAt).not.toBeNull();
  });

  test('with --json, Ctrl-C prints the last events of the run and then the run', async () => {
    upstream.respond = hangs;
    const cli = start('ask', 'x', '-m', oneProposer, '--json');
    await writing(cli);
    cli.kill('SIGINT');
    const { stdout, code } = await cli.ended;
    expect(code).toBe(130);
    expect(eventsOf(stdout).at(-1)).toMatchObject({ type: 'run.finished', status: 'stopped' });
    expect(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
      run: { status: 'stopped' },
    });
  });

  test('a second Ctrl-C exits at once, whatever the server does', async () => {
    upstream.respond = hangs;
    const cli = start('ask', 'x', '-m', oneProposer);
    await writing(cli);
    process.kill(strata.pid, 'SIGSTOP');
    try {
      let ended: CliEnd | null = null;
      void cli.ended.then((end) => {
        ended = end;
      });
      await eventually(() => {
        cli.kill('SIGINT');
        return ended;
      }).toMatchObject({ code: 130, stdout: 'So far' });
    } finally {
      process.kill(strata.pid, 'SIGCONT');
    }
  });

  test('a closed output pipe ends the command silently and stops the run', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    upstream.respond = byModel({
      aggregator: () => [
        { do: 'text', text: 'So far' },
        { do: 'until', gate },
        { do: 'text', text: ', and on' },
        { do: 'hang' },
      ],
    });
    const cli = start('ask', 'x', '-m', oneProposer);
    await writing(cli);
    cli.stopReading();
    open();
    const ended = await cli.ended;
    expect(ended.code).toBe(141);
    expect(ended.stderr).toBe('Test · 2 layers, 2 calls\nLayer 1 of 2: 1 done\n');
    const { items } = await get<ConversationPage>(strata, '/api/conversations?limit=1');
    const { runs } = await get<ConversationDetail>(strata, `/api/conversations/${items[0]?.id}`);
    expect(runs.at(-1)?.status).toBe('stopped');
  });

  test('closing the output of a list early is no error', async () => {
    const cli = start('models');
    cli.stopReading();
    expect(await cli.ended).toMatchObject({ code: 141, stderr: '' });
  });
});

describe('a broken connection', () => {
  let relay: Cuttable;
  let other: Strata;
  const startOther = (dataDir?: string) =>
    startStrata({
      dataDir,
      env: {
        OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl,
        ALLOWED_HOSTS: `127.0.0.1:${relay.port}`,
      },
    });

  beforeAll(async () => {
    relay = await startCuttable(() => Number(new URL(other.origin).port));
    other = await startOther();
  });
  afterAll(async () => {
    await relay?.close();
    await other?.close();
  });

  test('is resumed where it broke: the answer is complete and printed once', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    upstream.respond = byModel({ aggregator: waitingAfter('Before, ', gate, 'and after.') });
    const cli = startCli(['ask', 'x', '-m', oneProposer], `http://127.0.0.1:${relay.port}`);
    await eventually(cli.stdout).toBe('Before, ');
    relay.cut();
    await eventually(cli.stderr).toContain('The connection broke');
    open();
    relay.mend();
    expect(await cli.ended).toMatchObject({ code: 0, stdout: 'Before, and after.\n' });
  });

  test('to a server that is killed and restarted ends with the stored text and exits with 1', async () => {
    upstream.respond = byModel({ aggregator: hangingAfter('So far') });
    const cli = startCli(['ask', 'x', '-m', oneProposer], `http://127.0.0.1:${relay.port}`);
    await eventually(cli.stdout).toBe('So far');
    await other.kill('SIGKILL');
    other = await startOther(other.dataDir);
    const ended = await cli.ended;
    expect(ended).toMatchObject({ code: 1, stdout: 'So far\n' });
    expect(ended.stderr).toContain('The server stopped during this run.');
  });
});

describe('lists', () => {
  test('lists mixtures by slug, with the reason why one is unavailable', async () => {
    const { stdout, code } = await strataCli('mixtures');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^demo +3 layers, 13 calls · Demo$/m);
    expect(stdout).toMatch(/^open-moa +.*TOGETHER_API_KEY/m);
    const { stdout: json } = await strataCli('mixtures', '--json');
    const lines: MixtureEntry[] = json
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual((await get<{ items: MixtureEntry[] }>(strata, '/api/mixtures')).items);
  });

  test('lists models by reference, with their prices', async () => {
    const { stdout } = await strataCli('models');
    expect(stdout).toMatch(/^demo\/careful +demo · scripted, no AI, no cost$/m);
    expect(stdout).toMatch(/^compatible\/a +compatible · price unknown$/m);
    const first: unknown = JSON.parse((await strataCli('models', '--json')).stdout.split('\n')[0] ?? '');
    expect(first).toMatchObject({ reference: expect.any(String), provider: expect.any(String) });
  });
});

test('the lab computes figures of a file without a server', async () => {
  const judgement = { question_id: 81, model: 'mine', judge: ['j', 'p'], judgment: 'Rating: [[8]]', turn: 1 };
  const cli = startCli(['lab', 'mt-bench', '-'], 'http://127.0.0.1:1', JSON.stringify(judgement));
  const { stdout, code } = await cli.ended;
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ mine: { average: 8, categories: { writing: 8 } } });
  expect(await startCli(['lab', 'flask', '-'], 'http://127.0.0.1:1', 'x').ended).toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'strata: -, line 1: The line is not valid JSON.\n',
  });
});
