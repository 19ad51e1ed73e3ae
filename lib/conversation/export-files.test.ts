import { expect, test } from 'vitest';
import { defaultShareOptions } from '@/lib/contract/share-contract';
import { filesOfConversation, filesOfShare } from './export-files';

test('a run and a branch are saved as Markdown, HTML and JSON', () => {
  const paths = filesOfConversation('c1', 'r1', 'run').map(({ path }) => path);
  expect(paths).toEqual([
    '/api/conversations/c1/export?format=md&layers=false&run=r1&scope=run',
    '/api/conversations/c1/export?format=md&run=r1&scope=run',
    '/api/conversations/c1/export?format=html&run=r1&scope=run',
    '/api/conversations/c1/export?format=json&run=r1&scope=run',
  ]);
  expect(filesOfConversation('c1', 'r1', 'conversation').at(-1)?.name).toBe(
    'JSON of all branches, to import again',
  );
});

test('a share without layers offers none', () => {
  expect(filesOfShare('t', defaultShareOptions)).toHaveLength(4);
  const names = filesOfShare('t', { ...defaultShareOptions, layers: false }).map(({ name }) => name);
  expect(names).toEqual(['Markdown, answers only', 'HTML file', 'JSON, to import into Strata']);
});
