import { expect, test } from 'vitest';
import { skippedWords } from './skipped-words';

test('a skipped call says why it had no turn', () => {
  expect(
    (['stopped', 'interrupted', 'failed', 'degraded'] as const).map((status) => skippedWords({ status })),
  ).toEqual([
    'The run was stopped before its turn.',
    'The server stopped before its turn.',
    'There was no proposal for it to read.',
    'The run went on without its layer.',
  ]);
});
