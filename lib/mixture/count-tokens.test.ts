import { estimateTokenCount } from 'tokenx';
import { expect, test } from 'vitest';
import { countTokens, roughTokens } from './count-tokens';

test('an answer of ordinary length is counted completely', () => {
  const answer = 'The sky is blue because air scatters short waves more. '.repeat(100);
  expect(countTokens(answer)).toBe(estimateTokenCount(answer));
  expect(countTokens('')).toBe(0);
});

test('the count of a text of megabytes is extrapolated from its beginning, within one percent', () => {
  const text = 'Several words of several lengths, again and again. '.repeat(20_000);
  const whole = estimateTokenCount(text);
  expect(Math.abs(countTokens(text) - whole)).toBeLessThan(whole / 100);
});

test.each([
  ['Chinese', '天空为什么是蓝色的因为空气散射短波更多', 1],
  ['Japanese', '空が青いのは空気が短い波長の光をより強く散乱するからです', 1],
  ['Korean', '하늘이파란이유는공기가짧은파장을더많이산란시키기때문입니다', 1],
  ['Thai', 'ท้องฟ้าเป็นสีฟ้าเพราะอากาศกระเจิงแสงคลื่นสั้นได้มากกว่า', 1],
  ['Russian', 'рассеиваетсякоротковолновоеизлучение', 2],
  ['encoded data', 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 2],
])('%s is not counted like English', (_, text, charactersPerToken) => {
  expect(countTokens(text)).toBeGreaterThanOrEqual(text.length / charactersPerToken);
});

test('the count of code includes its symbols', () => {
  const code = 'for(let i=0;i<n;i++){a[i]=(b[i]||0)+c[i]*2;}\n'.repeat(20);
  expect(countTokens(code)).toBeGreaterThan(code.length / 3);
});

test('the rough count of a uniform text is close to the exact one', () => {
  const text = '天空为什么是蓝色的？ Because air scatters short waves. '.repeat(400);
  expect(Math.abs(roughTokens(text) - countTokens(text))).toBeLessThan(countTokens(text) / 20);
});
