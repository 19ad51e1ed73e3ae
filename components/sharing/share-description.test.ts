import { expect, test } from 'vitest';
import { defaultShareOptions } from '@/lib/contract/share-contract';
import { markedRun, sharedOf } from '@/tests/support/runs/shared-run';
import { shareDescription } from './share-description';

const run = markedRun('r1', 1);
const described = (answer: string) => shareDescription(sharedOf([{ ...run, answer }], defaultShareOptions));

test('a share is described by the beginning of its answer, without Markdown', () => {
  expect(described('# Light\n\nIt **scatters** more when it is blue.')).toBe(
    'Light It scatters more when it is blue.',
  );
});

test('a long answer is cut at a word', () => {
  const text = described('blue light '.repeat(100));
  expect(text.length).toBeLessThanOrEqual(181);
  expect(text).toMatch(/(blue|light)…$/);
});

test('without an answer, the question describes it', () => {
  expect(described('')).toBe('Why?');
});
