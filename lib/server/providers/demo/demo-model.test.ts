import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { readDisagreement } from '@/lib/moa/disagreement/read-disagreement';
import { promptMessages } from '@/lib/moa/messages/provider-call-options';
import { turnOf } from '@/lib/moa/messages/run-question';
import { disagreementPrompt } from '@/lib/moa/prompt/disagreement-prompt';
import { type PromptInput, promptOf } from '@/lib/moa/prompt/prompt';
import { createDemoModel } from './demo-model';
import { demoVoices } from './demo-voices';
import { readReferences } from './read-prompt';

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

/** The answers of all six to the question. */
async function proposals(question: string): Promise<string[]> {
  const voices = demoVoices.slice(0, 6);
  return Promise.all(voices.map(async ({ id }) => textOf(await speak(id, { question }))));
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

test('the text mentions an earlier question and the instructions of the slot', async () => {
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

test('a question about code gets a code block in the requested language', async () => {
  expect(textOf(await speak('editor', { question: 'Write a Python function for words' }))).toContain(
    '```python',
  );
  expect(textOf(await speak('engineer', { question: 'Write an SQL query for orders' }))).toContain('```sql');
});

test('a stop during the stream ends it with the reason, as a provider’s stream does', async () => {
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

test.each(ids)('%s writes the list of disagreement from its references', async (id) => {
  const question = 'Why is the sky blue, and when is it red?';
  const said = await proposals(question);
  const places = said.map((_, index) => `1.${index + 1}`);
  for (const referenceFormat of ['paper', 'fenced'] as const) {
    const prompt = { question, references: said, referenceFormat, task: 'disagreement' as const };
    const list = textOf(await speak(id, prompt));
    const read = readDisagreement(list, places);
    if (!read.ok) throw new Error(read.reason);
    const { consensus, contradictions, partialCoverage, uniqueInsights } = read.disagreement;
    const shared = 'a cause, the mechanism under it, and why it is not otherwise';
    const holders = places.filter((_, index) => said[index]?.includes(shared));
    expect(consensus[0]).toEqual({ point: `In the same words: “${shared}”.`, heldBy: holders });
    expect(contradictions[0]?.about).toBe('What comes first');
    expect(partialCoverage.map(({ point }) => point)).toEqual(['Only some take up “red”.']);
    for (const { point, heldBy } of [...uniqueInsights, ...(contradictions[0]?.claims ?? [])]) {
      const text = said[places.indexOf(heldBy[0] ?? '')] ?? '';
      expect(text.replaceAll('*', '')).toContain(point.replace('…', ''));
    }
    expect(textOf(await speak(id, prompt))).toBe(list);
  }
});

test('short texts without common words still make a list', async () => {
  const prompt = { question: 'Why?', references: ['No.', '| a |\n| - |'], task: 'disagreement' as const };
  expect(readDisagreement(textOf(await speak('editor', prompt)), ['1.1', '1.2'])).toMatchObject({
    ok: true,
    disagreement: { uniqueInsights: [{ point: 'No.' }, { point: '| a | | - |' }] },
  });
});

test('long texts are compared quickly', async () => {
  const references = Array.from({ length: 12 }, (_, at) => `word${at} and so on goes it. `.repeat(2000));
  const began = performance.now();
  await speak('editor', { question: 'Why?', references, task: 'disagreement' });
  expect(performance.now() - began).toBeLessThan(2000);
});

test('the editor decides the contradictions of its references', async () => {
  const found = {
    consensus: [],
    contradictions: [
      {
        about: 'What comes first',
        claims: [
          { point: 'The sky', heldBy: ['1.1'] },
          { point: 'The eye', heldBy: ['1.2', '1.3'] },
        ],
      },
    ],
    partialCoverage: [],
    uniqueInsights: [],
  };
  const disagreement = disagreementPrompt(found, ['1.1', '1.2', '1.3']);
  for (const referenceFormat of ['paper', 'fenced'] as const) {
    const prompt = { question: 'Why is the sky blue?', references, referenceFormat };
    const text = textOf(await speak('editor', { ...prompt, disagreement }));
    expect(text).toContain('What comes first: of two claims I follow this one: The eye (2, 3)');
    // The list is not part of the last reference.
    const [system] = promptOf({ ...prompt, history: [], disagreement });
    expect(readReferences(String(system?.content ?? ''))).toEqual(references);
  }
});
