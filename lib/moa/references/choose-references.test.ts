import { expect, test } from 'vitest';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';
import { textOf } from '@/lib/moa/messages/call-request';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { says, scriptedModel } from '@/tests/support/runs/scripted-model';

const answers = {
  'sky-1': 'The sky is blue because air scatters blue light more than red light.',
  'sky-2': 'Air scatters short blue waves of sunlight more than long red waves, so the sky looks blue.',
  'sky-3': 'Blue light is scattered by air far more than red light: the sky is blue.',
  copy: 'the sky is blue, because air scatters blue light more than red light',
  apart: 'Buy cheap watches now! Visit our shop for great deals and free shipping.',
};

async function runWith(references: object | undefined, slots: (keyof typeof answers)[]) {
  const mixture = mixtureSchema.parse({
    name: 'Test',
    layers: [{ proposers: slots.map((slot) => ({ model: `t/${slot}` })) }],
    aggregator: { model: 't/aggregator' },
    referenceFormat: 'paper',
    references,
  });
  const proposers = Object.entries(answers).map(([id, text]) => [`t/${id}`, scriptedModel(() => says(text))]);
  const models = { ...Object.fromEntries(proposers), 't/aggregator': scriptedModel(() => says('final')) };
  const pipeline = startPipeline({ mixture, models });
  const run = await pipeline.finished;
  const [system = ''] = pipeline.requests.get('2.1')?.messages.map(({ content }) => textOf(content)) ?? [];
  return {
    read: run.layers[0]?.references,
    notes: run.calls.at(-1)?.notes,
    sent: system.split('Responses from models:\n')[1]?.split('\n'),
  };
}

test('by default all references are read in slot order, as in the paper', async () => {
  const { read, notes, sent } = await runWith(undefined, ['sky-1', 'copy', 'apart', 'sky-2']);
  expect(read).toEqual(['1.1', '1.2', '1.3', '1.4']);
  expect(notes).toEqual([]);
  expect(sent?.[1]).toBe(`2. ${answers.copy}`);
});

test('the call that reads the rest names the omitted references, and its numbers have no gaps', async () => {
  const steps = { dropNearDuplicates: true, dropOutlier: true };
  const { read, notes, sent } = await runWith(steps, ['sky-1', 'copy', 'apart', 'sky-2', 'sky-3']);
  expect(read).toEqual(['1.1', '1.4', '1.5']);
  expect(notes).toEqual([
    'Left out 1.2: a near-duplicate of 1.1.',
    'Left out 1.3: it stands apart from the other references.',
  ]);
  expect(sent).toEqual([`1. ${answers['sky-1']}`, `2. ${answers['sky-2']}`, `3. ${answers['sky-3']}`]);
});

test('a shuffle changes only the order that is sent', async () => {
  const slots = ['sky-1', 'copy', 'apart', 'sky-2', 'sky-3'] as const;
  const { read, notes, sent } = await runWith({ shuffleSeed: 3 }, [...slots]);
  expect(read).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5']);
  expect(notes).toEqual([]);
  const texts = sent?.map((line, index) => line.replace(`${index + 1}. `, ''));
  expect(texts).not.toEqual(slots.map((slot) => answers[slot]));
  expect(texts?.toSorted()).toEqual(slots.map((slot) => answers[slot]).toSorted());
});

test('an unknown option is refused', async () => {
  await expect(runWith({ dropEverything: true }, ['sky-1'])).rejects.toThrow('dropEverything');
});
