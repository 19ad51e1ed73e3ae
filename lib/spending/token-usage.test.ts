import { expect, test } from 'vitest';
import { addKnown, addUsage, noUsage, type Usage } from './token-usage';

const usage: Usage = { inputTokens: 100, outputTokens: 20, reasoningTokens: 5, cachedInputTokens: 40 };

test('an unknown count does not hide a known one, and two unknown counts are not zero', () => {
  expect(addKnown(3, null)).toBe(3);
  expect(addKnown(null, 0)).toBe(0);
  expect(addKnown(null, null)).toBeNull();
  expect(addKnown(3, 4)).toBe(7);
});

test('usage is added count by count', () => {
  expect(addUsage(usage, { ...usage, reasoningTokens: null })).toEqual({
    inputTokens: 200,
    outputTokens: 40,
    reasoningTokens: 5,
    cachedInputTokens: 80,
  });
});

test('adding no usage changes nothing', () => {
  expect(addUsage(noUsage, usage)).toEqual(usage);
  expect(addUsage(noUsage, noUsage)).toEqual(noUsage);
});

test('a sum with an estimated part is an estimate', () => {
  const estimate: Usage = { ...usage, estimated: true };
  expect([estimate, usage, usage].reduce(addUsage, noUsage).estimated).toBe(true);
  expect([usage, usage].reduce(addUsage, noUsage)).not.toHaveProperty('estimated');
});
