import { expect, test } from 'vitest';
import { defaultShareOptions, type Share } from '@/lib/contract/share-contract';
import { expiryWords, includedWords } from './share-words';

test('what a share includes is said in a few words', () => {
  expect(includedWords(defaultShareOptions)).toBe('Layers, model names, costs');
  const bare = { layers: false, modelNames: false, costs: false, systemPrompt: false, requests: false };
  expect(includedWords(bare)).toBe('Answers only');
  expect(includedWords({ ...bare, costs: true })).toBe('Answers only, costs');
});

test('an expired share says so, and one without an expiry says nothing', () => {
  const share = { expiresAt: '2026-12-03T12:00:00.000Z' } as Share;
  expect(expiryWords(share, Date.parse('2026-12-01'))).toBe('expires Dec 3, 2026');
  expect(expiryWords(share, Date.parse('2026-12-04'))).toBe('expired Dec 3, 2026');
  expect(expiryWords({ ...share, expiresAt: null }, 0)).toBeNull();
});
