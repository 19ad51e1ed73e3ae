import { expect, test } from 'vitest';
import { answerTemperature, mtBenchCategory, needsReference } from './mt-bench-category';

test.each([
  [81, 'writing'],
  [100, 'roleplay'],
  [101, 'reasoning'],
  [120, 'math'],
  [125, 'coding'],
  [131, 'extraction'],
  [150, 'stem'],
  [160, 'humanities'],
  [80, null],
  [161, null],
  [Number.NaN, null],
])('question %s belongs to %s', (id, category) => {
  expect(mtBenchCategory(id)).toBe(category);
});

test('creative categories are asked warm, factual ones nearly cold, exact ones cold', () => {
  expect(['writing', 'stem', 'math'].map(answerTemperature)).toEqual([0.7, 0.1, 0]);
});

test('math, reasoning and coding are judged with a reference', () => {
  expect(['math', 'reasoning', 'coding', 'writing'].map(needsReference)).toEqual([true, true, true, false]);
});
