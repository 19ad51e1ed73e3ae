import { expect, test } from 'vitest';
import { withImages, withoutImages } from './question-images';
import type { RunQuestion } from './run-question';

const image = (data: string) => ({ type: 'image' as const, mediaType: 'image/png', data });
const question: RunQuestion = {
  history: [
    [
      { role: 'user', content: [image('cat'), { type: 'text', text: 'What is it?' }] },
      { role: 'assistant', content: 'A cat.' },
    ],
  ],
  question: [image('cat'), image('dog')],
  since: [{ role: 'user', content: [image('emu')] }],
};

test('a question is restored exactly from its images', () => {
  const stored = withoutImages(question, (data) => data.toUpperCase());
  expect([...stored.images]).toEqual([
    ['CAT', 'cat'],
    ['DOG', 'dog'],
    ['EMU', 'emu'],
  ]);
  expect(JSON.stringify(stored.question)).not.toMatch(/"(cat|dog|emu)"/);
  expect(withImages(stored.question, (hash) => hash.toLowerCase())).toEqual(question);
});

test('a question without images stays as it is', () => {
  const plain: RunQuestion = { history: [], question: 'Why?' };
  expect(withoutImages(plain, () => 'none')).toEqual({ question: plain, images: new Map() });
});
