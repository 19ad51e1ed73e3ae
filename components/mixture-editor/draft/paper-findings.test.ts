import { expect, test } from 'vitest';
import { findingOfAggregator, findingOfLayer, findingOfProposer } from './paper-findings';

test.each([
  [1, '47.8%. Two different ones reached 58.8%'],
  [2, '2 different models reached 58.8%, one model asked 2 times 54.5%'],
  [3, '3 different models reached 58.0%, one model asked 3 times 56.1%'],
  [5, '3 different models'],
  [6, '6 different models reached 61.3%, one model asked 6 times 56.7%'],
  [12, '6 different models'],
])('a layer of %i shows the finding for its number of proposers', (count, words) => {
  expect(findingOfLayer(count)).toContain(words);
});

test('for an aggregator from the paper its own finding is shown, for another the difference', () => {
  expect(findingOfAggregator('together/databricks/dbrx-instruct')).toContain(
    'DBRX: 41.5% as the aggregator, 55.1%',
  );
  expect(findingOfAggregator('openai/gpt-4o')).toContain('not always a good aggregator');
});

test('a finding is shown for a proposer from the paper, and none for another', () => {
  expect(findingOfProposer('together/microsoft/WizardLM-2-8x22B')).toContain('As a proposer 63.8%');
  expect(findingOfProposer('openai/gpt-4o')).toBeNull();
});
