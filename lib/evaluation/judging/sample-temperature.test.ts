import { expect, test } from 'vitest';
import { sampleSchema } from '@/lib/evaluation/datasets/sample';
import { answerTemperature } from '@/lib/evaluation/mt-bench/mt-bench-category';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';
import type { Judge } from './judge';
import { atSampleTemperature } from './sample-temperature';

const mixture = mixtureSchema.parse({
  name: 'M',
  layers: [{ proposers: [{ model: 'p/a' }, { model: 'p/b', temperature: 0.2 }] }],
  aggregator: { model: 'p/c' },
});
const rating: Judge[] = [{ form: 'rating', model: 'p/judge' }];
const sample = sampleSchema.parse({ id: 's', turns: ['One?', 'Two?'], category: 'writing' });

test('MT-Bench’s category sets the temperature of slots that have none of their own', () => {
  const { layers, aggregator } = atSampleTemperature(mixture, sample, rating);
  const temperature = answerTemperature('writing');
  expect(layers[0]?.proposers.map((slot) => slot.temperature)).toEqual([temperature, 0.2]);
  expect(aggregator.temperature).toBe(temperature);
});

test.each([
  ['another judge', sample, [{ form: 'checks' }] as Judge[]],
  ['a single turn', { ...sample, turns: ['One?'] }, rating],
  ['a category of one’s own', { ...sample, category: 'cooking' }, rating],
  ['no category', { ...sample, category: null }, rating],
])('%s leaves the mixture as it is', (_case, other, judges) => {
  expect(atSampleTemperature(mixture, other, judges)).toBe(mixture);
});
