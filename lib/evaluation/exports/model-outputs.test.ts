import { expect, test } from 'vitest';
import { importSamples } from '@/lib/evaluation/datasets/import-samples';
import { type AnsweredInstruction, modelOutputs } from './model-outputs';

async function* stream(...answers: AnsweredInstruction[]) {
  yield* answers;
}

const written = async (...answers: AnsweredInstruction[]) =>
  (await Array.fromAsync(modelOutputs(stream(...answers), 'strata-demo'))).join('');

test('the file is an array of instructions and outputs with the name of the model', async () => {
  const text = await written(
    { instruction: 'Name a "star".', output: 'Vega\n🌟', category: 'helpful_base' },
    { instruction: 'Why?', output: '', category: null },
  );
  expect(JSON.parse(text)).toEqual([
    { instruction: 'Name a "star".', output: 'Vega\n🌟', generator: 'strata-demo', dataset: 'helpful_base' },
    { instruction: 'Why?', output: '', generator: 'strata-demo' },
  ]);
});

test('no answers are an empty array', async () => {
  expect(JSON.parse(await written())).toEqual([]);
});

test('what is exported can be imported', async () => {
  const file = modelOutputs(stream({ instruction: 'Q', output: 'A', category: 'x' }), 'mine');
  expect(await Array.fromAsync(importSamples(file))).toMatchObject([
    { value: { turns: ['Q'], category: 'x', given: { output: 'A', generator: 'mine' } } },
  ]);
});
