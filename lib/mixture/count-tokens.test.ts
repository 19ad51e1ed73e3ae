import { estimateTokenCount } from 'tokenx';
import { expect, test } from 'vitest';
import { countTokens } from './count-tokens';

test('an answer of ordinary length is counted whole', () => {
  const answer = 'The sky is blue because air scatters short waves more. '.repeat(100);
  expect(countTokens(answer)).toBe(estimateTokenCount(answer));
  expect(countTokens('')).toBe(0);
});

test('of a text of megabytes the beginning stands for the rest, within a hundredth of the whole count', () => {
  const text = 'Several words of several lengths, again and again. '.repeat(20_000);
  const whole = estimateTokenCount(text);
  expect(Math.abs(countTokens(text) - whole)).toBeLessThan(whole / 100);
});
