import { expect, test } from 'vitest';
import { layersOf } from './response-settings';

test.each([
  [{ layers: 'off', reasoning: { summary: 'detailed' } }, 'full', 'off'],
  [{ reasoning: { summary: 'detailed' } }, 'off', 'full'],
  [{ reasoning: { summary: 'concise' } }, undefined, 'titles'],
  [{ reasoning: { summary: 'auto' } }, 'full', 'titles'],
  [{ reasoning: { effort: 'low' } }, 'titles', 'titles'],
  [{ reasoning: { summary: null } }, undefined, 'off'],
  [{}, undefined, 'off'],
] as const)('of %j, with the key’s %s, layers are told as %s', (asked, ofKey, expected) => {
  expect(layersOf({ model: 'moa/x', ...asked }, ofKey)).toBe(expected);
});
