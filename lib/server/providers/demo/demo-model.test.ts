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
import { scripts } from './scripts/find-script';

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

test.each(ids)('%s says the same each time, and something that fits the kind of the question', async (id) => {
  const question = 'Why do glaciers calve?';
  const text = textOf(await speak(id, { question }));
  expect(text).toContain('a cause, the mechanism behind it');
  expect(text).toMatch(/script/i);
  expect(text).toBe(textOf(await speak(id, { question })));
  expect(textOf(await speak(id, { question: 'How do I bake bread?' }))).toContain('the steps in order');
});

test.each(ids)('%s quotes its references, in both formats', async (id) => {
  for (const referenceFormat of ['paper', 'fenced'] as const) {
    const text = textOf(await speak(id, { question: 'Why is grass green?', references, referenceFormat }));
    expect(text).toContain('two responses');
    expect(text).toMatch(/The sky looks blue because|It is a matter of what/);
  }
});

test('only plain prose is quoted', async () => {
  const references = [
    'Use the key sk-live-0123456789abcdef for all of these requests please.',
    'Write to someone@example.org about it and wait for an answer there.',
    'Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa is a word among other words here.',
  ];
  for (const id of ids) {
    const text = textOf(await speak(id, { question: 'Why?', references }));
    expect(text).not.toMatch(/sk-live|example\.org|Aaaa/);
    expect(text).toContain('three responses');
  }
});

test.each(ids)('%s reads the hand-written texts of its references exactly, in both formats', async (id) => {
  for (const { question } of scripts) {
    const said = await proposals(question);
    for (const referenceFormat of ['paper', 'fenced'] as const) {
      const [system] = promptOf({ question, history: [], references: said, referenceFormat });
      expect(readReferences(String(system?.content ?? ''))).toEqual(said);
    }
    const [paper, fenced] = await Promise.all(
      (['paper', 'fenced'] as const).map(async (referenceFormat) =>
        textOf(await speak(id, { question, references: said, referenceFormat })),
      ),
    );
    expect(paper).toBe(fenced);
  }
});

test('references of which the first is incomplete are read as well', () => {
  const [system] = promptOf({ question: 'x', history: [], references: [{ incomplete: 'Half' }, 'Whole.'] });
  expect(readReferences(String(system?.content ?? ''))).toEqual(['Half', 'Whole.']);
});

test('a text that a limit cut is continued where it stopped', async () => {
  const { question } = scripts[0] ?? { question: '' };
  const whole = textOf(await speak('editor', { question }));
  const cut = textOf(await speak('editor', { question }, { maxOutputTokens: 50 }));
  expect(cut + textOf(await speak('editor', { question, continues: cut }))).toBe(whole);
  expect(textOf(await speak('editor', { question, continues: 'The text of another model' }))).toBe(' …');
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

test('the text says that a model would follow the conversation and the instructions, and repeats neither', async () => {
  const text = textOf(
    await speak('teacher', {
      question: 'And at night?',
      instructions: 'Speak to a child.',
      history: [turnOf('Why is the sky blue?', 'Scattering.')],
    }),
  );
  expect(text).toContain('This is a follow-up');
  expect(text).toContain('instructions of its own');
  expect(text).not.toMatch(/Why is the sky|Speak to a child/);
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
  const question = 'Why do cats purr?';
  const said = await proposals(question);
  const places = said.map((_, index) => `1.${index + 1}`);
  for (const referenceFormat of ['paper', 'fenced'] as const) {
    const prompt = { question, references: said, referenceFormat, task: 'disagreement' as const };
    const list = textOf(await speak(id, prompt));
    const read = readDisagreement(list, places);
    if (!read.ok) throw new Error(read.reason);
    const { consensus, contradictions, partialCoverage, uniqueInsights } = read.disagreement;
    expect(consensus[0]?.point).toContain('a cause, the mechanism behind it, and a case');
    expect(consensus[0]?.heldBy).toEqual(places);
    expect(contradictions[0]?.about).toBe('What comes first');
    expect(contradictions[0]?.claims).toHaveLength(6);
    expect(partialCoverage.every(({ heldBy }) => heldBy.length < 6)).toBe(true);
    for (const { point, heldBy } of [...uniqueInsights, ...(contradictions[0]?.claims ?? [])]) {
      const text = said[places.indexOf(heldBy[0] ?? '')] ?? '';
      expect(text.replaceAll('*', '')).toContain(point.replace('…', ''));
    }
    expect(textOf(await speak(id, prompt))).toBe(list);
  }
});

test('the list of a suggested question is hand-written, and the editor decides what it names', async () => {
  const { question } = scripts[0] ?? { question: '' };
  const said = await proposals(question);
  const places = said.map((_, index) => `1.${index + 1}`);
  const list = textOf(await speak('editor', { question, references: said, task: 'disagreement' }));
  const read = readDisagreement(list, places);
  if (!read.ok) throw new Error(read.reason);
  const disagreement = disagreementPrompt(read.disagreement, places);
  const text = textOf(await speak('editor', { question, references: said, disagreement }));
  expect(text).toContain('### Where they contradict each other');
  expect(text).toContain('Whether clean air makes a red sunset');
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
    const prompt = { question: 'Why is grass green?', references, referenceFormat };
    const text = textOf(await speak('editor', { ...prompt, disagreement }));
    expect(text).toContain('What comes first: of two claims I follow this one: The eye (2, 3)');
    // The list is not part of the last reference.
    const [system] = promptOf({ ...prompt, history: [], disagreement });
    expect(readReferences(String(system?.content ?? ''))).toEqual(references);
  }
});

test('a voice that is to pick a response replies with the number of one', async () => {
  const prompt = { question: 'Why?', references: ['No.', 'Because it is so.'], task: 'ranking' as const };
  expect(textOf(await speak('editor', prompt))).toBe('2');
});
