import { expect, test } from 'vitest';
import { isComposing } from './is-composing';

test('a key of an input method is told by the composition or by its key code', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: true, keyCode: 229 })).toBe(true);
  // Safari.
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});
