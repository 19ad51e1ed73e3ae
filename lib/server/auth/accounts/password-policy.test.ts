import { expect, test } from 'vitest';
import { passwordProblem } from './password-policy';

const ann = ['ann.miller@example.com', 'Ann Miller'];

test.each([
  'river lamp seven orchid',
  'Zug-fährt-um-halb-neun',
  '长江后浪推前浪一代更比一代强啊',
  'k8#mV!q2Zr$w9Lx@',
])('%j is accepted', (password) => {
  expect(passwordProblem(password, ann)).toBeNull();
});

test.each([
  ['short', 'characters'],
  ['river lamp 7', 'characters'],
  ['aaaaaaaaaaaaaaaa', 'pattern'],
  ['abcabcabcabcabcabc', 'pattern'],
  ['abcdefghijklmnop', 'pattern'],
  ['1234567890123456', 'pattern'],
  ['password12345678', 'mostly'],
  ['administrator!!2026', 'mostly'],
  ['miller-miller-2026', 'mostly'],
])('%j is refused', (password, why) => {
  expect(passwordProblem(password, ann)).toContain(why);
});
