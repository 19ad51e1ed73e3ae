import { expect, test } from 'vitest';
import type { ConversationFile } from '@/lib/contract/conversation-file';
import { defaultShareOptions } from '@/lib/contract/share-contract';
import { conversationFile } from '@/lib/conversation/export-json';
import { markedRun, sharedOf } from '@/tests/support/runs/shared-run';
import { readConversationFile } from './read-conversation-file';

const exported = conversationFile(
  sharedOf([markedRun('r1', 2), markedRun('r2', 1)], defaultShareOptions),
  new Date('2026-11-28T12:00:00Z'),
);

/** The problems of the exported file after a change to it. */
function problemsAfter(change: (file: ConversationFile & Record<string, unknown>) => void): string[] {
  const file = structuredClone(exported);
  change(file);
  const read = readConversationFile(JSON.parse(JSON.stringify(file)));
  return read.ok ? [] : read.problems;
}

/** A part that the test changes. */
function part<T>(value: T | undefined): T & Record<string, unknown> {
  return value as T & Record<string, unknown>;
}

const runOf = (file: ConversationFile, index = 1) => part(file.runs[index]);
const callOf = (file: ConversationFile, call = '1.1') =>
  part(file.runs[1]?.calls.find((each) => each.call === call));

test('what was exported is read as it was', () => {
  expect(readConversationFile(JSON.parse(JSON.stringify(exported)))).toEqual({ ok: true, file: exported });
});

test.each<[string, (file: ConversationFile & Record<string, unknown>) => void, string]>([
  [
    'a cost in words',
    (file) => Object.assign(callOf(file), { costUsd: 'much' }),
    'Run 2, call 1.1: the cost must be a number.',
  ],
  [
    'a negative cost',
    (file) => Object.assign(callOf(file), { costUsd: -1 }),
    'Run 2, call 1.1: the cost must not be negative.',
  ],
  [
    'a count out of range',
    (file) => Object.assign(callOf(file), { attempts: 5_000_000_000 }),
    'Run 2, call 1.1: the attempts must be at most 1,000,000,000.',
  ],
  [
    'a missing text',
    (file) => Object.assign(callOf(file), { text: undefined }),
    'Run 2, call 1.1: the text is missing.',
  ],
  [
    'NUL in a text',
    (file) => Object.assign(callOf(file), { text: 'a\0b' }),
    'Run 2, call 1.1: the text has characters that cannot be stored (NUL, or half of a pair).',
  ],
  [
    'half of a surrogate pair in a question',
    (file) => Object.assign(part(file.messages[0]), { content: '\ud83d' }),
    'Question 1: the text has characters that cannot be stored (NUL, or half of a pair).',
  ],
  [
    'a time that is none',
    (file) => Object.assign(runOf(file), { startedAt: 'yesterday' }),
    'Run 2: the time of its start is not a time like “2026-11-28T12:00:00Z”.',
  ],
  [
    'a call twice',
    (file) => runOf(file).calls.push(callOf(file)),
    'Run 2: the list of calls has a call twice.',
  ],
  [
    'a call at a place that the mixture does not have',
    (file) => Object.assign(callOf(file), { call: '1.9', slot: 9 }),
    'Run 2, call 1.9: the mixture has no such slot.',
  ],
  [
    'a place that is none',
    (file) => Object.assign(callOf(file), { call: '__proto__' }),
    'Run 2, call no. 1: the number of the call must be like “1.3” or “3.1.2”.',
  ],
  [
    'a role at the wrong place',
    (file) => Object.assign(callOf(file), { role: 'aggregator' }),
    'Run 2, call 1.1: the role must not be “aggregator” at this place.',
  ],
  [
    'an answer of a call that is not there',
    (file) => Object.assign(runOf(file), { answerCalls: ['9.9'] }),
    'Run 2: the list of calls of the answer names call 9.9, which the run does not have.',
  ],
  [
    'a run in progress',
    (file) => Object.assign(runOf(file), { status: 'running' }),
    'Run 2: the status must not be “running”: a file holds finished runs.',
  ],
  [
    'a mixture that is none',
    (file) => Object.assign(runOf(file).mixture, { layers: [{ proposers: [{ model: 'gpt' }] }] }),
    'Run 2, mixture, layer 1, slot 1: the model must be a model reference like "provider/model-id".',
  ],
  [
    'a question of a run that is not there',
    (file) => Object.assign(runOf(file), { messageId: 'nobody' }),
    'Run 2: the question that it answers is not in the file.',
  ],
  [
    'a run of a question that is not there',
    (file) => Object.assign(part(file.messages[1]), { parentId: 'nobody' }),
    'Question 2: the run that it follows is not in the file.',
  ],
  [
    'an id twice',
    (file) => Object.assign(runOf(file), { id: 'r1' }),
    'Run 2: the id is that of another run.',
  ],
  [
    'a cycle',
    (file) => Object.assign(part(file.messages[0]), { parentId: 'r2' }),
    'Question 1: it follows a run of its own answers.',
  ],
  [
    'a request of a call that is not there',
    (file) => Object.assign(runOf(file), { requests: { '7.7': exported.runs[1]?.requests?.['1.1'] } }),
    'Run 2, request of call 7.7: there is no such call.',
  ],
  [
    'no question',
    (file) => Object.assign(file, { messages: [], runs: [] }),
    'The list of questions has no question.',
  ],
  [
    'another file',
    (file) => Object.assign(file, { format: 'chat' }),
    'This is not a conversation that Strata exported as JSON.',
  ],
  [
    'a newer file',
    (file) => Object.assign(file, { version: 2 }),
    'A newer version of Strata wrote this file. Update Strata to import it.',
  ],
])('%s is refused in words', (_, change, sentence) => {
  expect(problemsAfter(change)).toContain(sentence);
});

test('problems never show how the file is checked', () => {
  const problems = problemsAfter((file) => {
    for (const run of file.runs)
      for (const call of run.calls) Object.assign(call, { usage: 1, role: 7, notes: { a: 1 }, reads: [3] });
  });
  expect(problems.length).toBeGreaterThan(5);
  for (const problem of problems)
    expect(problem).not.toMatch(/\/|Invalid|expected|received|undefined|zod|\[/i);
});

test('a request that quotes a long text a thousand times is refused', () => {
  const [problem] = problemsAfter((file) => {
    Object.assign(callOf(file), { text: 'x'.repeat(100_000) });
    const pieces = Array.from({ length: 1_000 }, () => ({ call: '1.1' }));
    Object.assign(runOf(file), {
      requests: { '2.1': { model: 'm/m', temperature: 0, messages: [{ role: 'system', pieces }] } },
    });
  });
  expect(problem).toBe('Run 2, request of call 2.1: it quotes more text than a request can have.');
});

test('a hundred thousand broken rows are refused with one sentence', () => {
  const rows = Array.from({ length: 100_000 }, () => ({}));
  const [problem] = problemsAfter((file) => Object.assign(file, { runs: rows }));
  expect(problem).toBe('The list of runs has more than 2,000 runs.');
  const tooMany = ['Run 2: it has too many faults to name them.'];
  expect(problemsAfter((file) => Object.assign(runOf(file), { calls: rows }))).toEqual(tooMany);
  expect(problemsAfter((file) => Object.assign(callOf(file), { failures: rows }))).toEqual(tooMany);
});

test.each([null, 7, 'text', [], {}])('%j is no conversation', (value) => {
  expect(readConversationFile(value).ok).toBe(false);
});
