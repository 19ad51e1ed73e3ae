import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { turnOf } from '@/lib/moa/ask';

import { type PromptInput, promptOf } from '@/lib/moa/prompt';
import { promptMessages } from '@/lib/moa/provider-request';
import { createDemoModel } from './demo-model';
import { readReferences } from './read-prompt';
import { demoVoices } from './voices';

const instant = { sleep: () => Promise.resolve() };
const references = [
  'The sky looks blue because of scattering in the air above us.',
  'It is a matter of what the eye can see at all.',
];

async function speak(
  id: string,
  prompt: Partial<PromptInput> & { question: string },
  options: { maxOutputTokens?: number } = {},
): Promise<LanguageModelV4StreamPart[]> {
  const voice = demoVoices.find((candidate) => candidate.id === id);
  if (voice === undefined) throw new Error(`no voice ${id}`);
  const messages = promptOf({ history: [], references: [], ...prompt });
  const { stream } = await createDemoModel(voice, instant).doStream({
    prompt: promptMessages(messages),
    ...options,
  });
  const parts: LanguageModelV4StreamPart[] = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

const textOf = (parts: LanguageModelV4StreamPart[]) =>
  parts.map((part) => (part.type === 'text-delta' ? part.delta : '')).join('');
const ids = demoVoices.map((voice) => voice.id);

test('there are six proposers and an editor', () => {
  expect(ids).toHaveLength(7);
  expect(new Set(ids).size).toBe(7);
});

test.each(ids)('%s says something about the actual question, the same each time', async (id) => {
  const question = 'Why do glaciers calve?';
  const text = textOf(await speak(id, { question }));
  expect(text).toContain('glaciers');
  expect(text).toBe(textOf(await speak(id, { question })));
  expect(text).not.toBe(textOf(await speak(id, { question: 'Why do markets crash?' })));
});

test.each(ids)('%s uses its references, in both formats', async (id) => {
  for (const referenceFormat of ['paper', 'fenced'] as const) {
    const text = textOf(await speak(id, { question: 'Why is the sky blue?', references, referenceFormat }));
    expect(text).toMatch(/two|Answer \d|Proposal \d|number \d|answer \d|Merging/i);
    expect(text).toMatch(/The sky looks blue because|It is a matter of what/);
  }
});

test.each(ids)('%s streams word by word and finishes with its usage', async (id) => {
  const parts = await speak(id, { question: 'How does a lock work?' });
  expect(parts.filter((part) => part.type === 'text-delta').length).toBeGreaterThan(20);
  const finish = parts.at(-1);
  expect(finish).toMatchObject({ type: 'finish', finishReason: { unified: 'stop' } });
  if (finish?.type === 'finish') expect(finish.usage.outputTokens.total).toBeGreaterThan(10);
});

test('a token limit cuts the text and says so', async () => {
  const parts = await speak('careful', { question: 'Why?' }, { maxOutputTokens: 5 });
  expect(textOf(parts).length).toBeLessThanOrEqual(20);
  expect(parts.at(-1)).toMatchObject({ type: 'finish', finishReason: { unified: 'length' } });
});

test('the careful voice shows its reasoning', async () => {
  const parts = await speak('careful', { question: 'Why is the sky blue?' });
  expect(parts.some((part) => part.type === 'reasoning-delta')).toBe(true);
});

test('an earlier question and a slot’s instructions are visibly read', async () => {
  const text = textOf(
    await speak('teacher', {
      question: 'And at night?',
      instructions: 'Speak to a child.',
      history: [turnOf('Why is the sky blue?', 'Scattering.')],
    }),
  );
  expect(text).toContain('Why is the sky blue?');
  expect(text).toContain('Speak to a child.');
});

test('a question for code gets a fence in the language that was asked for', async () => {
  expect(textOf(await speak('editor', { question: 'Write a Python function for words' }))).toContain(
    '```python',
  );
  expect(textOf(await speak('engineer', { question: 'Write an SQL query for orders' }))).toContain('```sql');
});

test('a stop in the middle ends the stream with the reason, as a provider’s does', async () => {
  const abort = new AbortController();
  const [voice] = demoVoices;
  if (voice === undefined) throw new Error('no voice');
  const pace = { sleep: async () => abort.signal.throwIfAborted() };
  const { stream } = await createDemoModel(voice, pace).doStream({
    prompt: [{ role: 'user', content: [{ type: 'text', text: 'Why?' }] }],
    abortSignal: abort.signal,
  });
  const reader = stream.getReader();
  await reader.read();
  abort.abort();
  await expect(
    (async () => {
      while (!(await reader.read()).done);
    })(),
  ).rejects.toThrow();
});

test('a numbered list inside a reference does not end it', () => {
  const [first, second] = ['Steps:\n1. one\n2. two', 'Short.'];
  for (const referenceFormat of ['paper', 'fenced'] as const) {
    const system = promptOf({
      history: [],
      question: 'x',
      references: [second ?? '', first ?? ''],
      referenceFormat,
    })[0];
    expect(readReferences(String(system?.content ?? '')).at(0)).toBe('Short.');
  }
  const fenced = promptOf({ history: [], question: 'x', references: [first ?? '', second ?? ''] })[0];
  expect(readReferences(String(fenced?.content ?? ''))).toEqual([first, second]);
});
