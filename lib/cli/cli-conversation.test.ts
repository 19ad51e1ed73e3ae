import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Run } from '@/lib/contract/run-contract';
import { chooseMixture, findPlace, linkTo } from './cli-conversation';
import { exitCodes } from './command-failure';
import type { Server } from './server-api';

const mixture = { name: 'M', layers: [{ proposers: [{ model: 't/a' }] }], aggregator: { model: 't/a' } };
const run = (id: string, mixtureSlug: string | null) => ({ id, mixtureSlug, mixture }) as Run;
const entry = (slug: string, available: boolean) => ({ slug, mixture, preset: true, available });

/** A server with responses for these paths. */
function serverWith(answers: Record<string, unknown>): Server {
  return {
    origin: 'http://h:1',
    async api<T>(_method: string, path_: string) {
      if (!(path_ in answers)) throw new Error(`It was asked for ${path_}`);
      return answers[path_] as T;
    },
    events: () => Promise.reject(new Error('It was asked for events')),
    upload: () => Promise.reject(new Error('It was given a file')),
    download: () => Promise.reject(new Error('It was asked for a file')),
  };
}

const conversation = { id: 'c1' };
const known = serverWith({
  '/api/conversations/c1': { conversation, runs: [run('r1', 'demo'), run('r2', null)] },
});

test('a conversation continues after its newest run, or after the run in the link', async () => {
  expect(await findPlace('c1', known)).toMatchObject({ conversation, after: { id: 'r2' } });
  expect(await findPlace('http://h:1/c/c1', known)).toMatchObject({ after: { id: 'r2' } });
  const link = linkTo({ conversationId: 'c1', id: 'r1' }, known);
  expect(await findPlace(link, known)).toMatchObject({ conversation, after: { id: 'r1' } });
});

test('a new conversation has no parent run and sends no request', async () => {
  expect(await findPlace(null, serverWith({}))).toEqual({ conversation: null, after: null });
});

test.each([
  ['a link to another server', 'http://other:1/c/c1', exitCodes.usage],
  ['a link to something else', 'http://h:1/mixtures/demo', exitCodes.usage],
  ['a run that is not there', 'http://h:1/c/c1?run=r9', exitCodes.failed],
])('%s is refused', async (_name, continues, exitCode) => {
  await expect(findPlace(continues, known)).rejects.toMatchObject({ exitCode });
});

test('a given slug is used as it is and takes precedence over the mixture of the conversation', async () => {
  expect(await chooseMixture('demo', run('r', 'other'), serverWith({}))).toBe('demo');
});

test('a file is read, and its complete mixture is sent', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'strata-')), 'mine.json');
  writeFileSync(file, JSON.stringify(mixture));
  expect(await chooseMixture(file, null, serverWith({}))).toEqual(mixture);
});

test.each([
  ['./not-there.json', 'ENOENT'],
  ['package-lock.json/', 'ENOTDIR'],
  ['README.md', 'not a JSON object'],
])('%s is no mixture', async (file, words) => {
  await expect(chooseMixture(file, null, serverWith({}))).rejects.toMatchObject({
    exitCode: exitCodes.usage,
    message: expect.stringContaining(words),
  });
});

test('a conversation keeps its mixture, by slug or from its run', async () => {
  expect(await chooseMixture(null, run('r', 'demo'), serverWith({}))).toBe('demo');
  expect(await chooseMixture(null, run('r', null), serverWith({}))).toEqual(mixture);
});

test('without a given mixture, the default of the start page is used', async () => {
  const some = serverWith({ '/api/mixtures': { items: [entry('off', false), entry('on', true)] } });
  expect(await chooseMixture(null, null, some)).toBe('on');
  const none = serverWith({ '/api/mixtures': { items: [entry('off', false)] } });
  await expect(chooseMixture(null, null, none)).rejects.toMatchObject({ exitCode: exitCodes.failed });
});
