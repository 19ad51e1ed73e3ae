import { expect, test } from 'vitest';
import { defaultShareOptions } from '@/lib/contract/share-contract';
import { markedRun, sharedOf } from '@/tests/support/runs/shared-run';
import { embeddedMarkdown } from './embedded-markdown';
import { exportFileName } from './export-file-name';
import { conversationMarkdown, proposalsMarkdown } from './export-markdown';

const nameOf = (reference: string) => reference.split('/')[1] ?? '';
const run = markedRun('r1', 2);

test('a conversation has its title, its question, its answer and the layers as folded sections', () => {
  const markdown = conversationMarkdown(sharedOf([run], defaultShareOptions), nameOf);
  expect(markdown).toMatch(/^# Why\?\n\n## Question\n\nWhy\?\n\n## Answer\n\n/);
  expect(markdown).toContain('\n\nThe answer r1.\n\n*Mine · 3 layers · 5 calls');
  expect(markdown).toContain(
    '<details>\n<summary>Layer 2</summary>\n\n### 2.1 · Maker-slot0-r1\n\nlayers-2.1 r1 ',
  );
  expect(markdown.match(/<\/details>/g)).toHaveLength(2);
});

test('without layers it has the answer alone', () => {
  const shared = sharedOf([run], { ...defaultShareOptions, layers: false });
  expect(conversationMarkdown(shared, nameOf)).not.toContain('layers-');
});

test('all proposals are copied by layer, with the names of their models', () => {
  expect(proposalsMarkdown(run, nameOf).match(/^##.*$/gm)).toEqual([
    '## Layer 1',
    '### 1.1 · Maker-slot0-r1',
    '### 1.2 · Maker-slot1-r1',
    '## Layer 2',
    '### 2.1 · Maker-slot0-r1',
    '### 2.2 · Maker-slot1-r1',
  ]);
});

test('a text cannot end the section around it, and its code stays as it is', () => {
  expect(embeddedMarkdown('x</details>\n```html\n</details>')).toBe(
    'x\\</details>\n```html\n</details>\n```',
  );
  expect(embeddedMarkdown('~~~~\n~~~\n~~~~\n<summary>')).toBe('~~~~\n~~~\n~~~~\n\\<summary>');
});

test('a file name has no characters that a system or a header could mistake', () => {
  expect(exportFileName('../../etc/"passwd"\r\nX: y', 'md')).toBe('etc-passwd-x-y.md');
  expect(exportFileName('為什麼', 'html')).toBe('conversation.html');
});
