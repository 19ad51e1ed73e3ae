import { expect, test } from 'vitest';
import { cleanDelta } from './clean-delta';

function cleaned(...deltas: string[]): string {
  let held = '';
  let text = '';
  for (const delta of deltas) {
    const result = cleanDelta(held, delta);
    held = result.held;
    text += result.text;
  }
  return text;
}

test('ordinary text does not change', () => {
  expect(cleaned('Grüße, ', '世界 🌍')).toBe('Grüße, 世界 🌍');
});

test('a character that is split between two deltas arrives complete', () => {
  expect(cleaned('a\ud83c', '\udf0d b')).toBe('a🌍 b');
});

test('NUL is dropped and half characters become replacement characters', () => {
  expect(cleaned('a\0b', '\udf0dc', 'x\ud83cy')).toBe('ab\ufffdcx\ufffdy');
});
