import { expect, test } from 'vitest';
import { textDirection } from './text-direction';

test.each([
  'مرحبا بالعالم',
  'שלום עולם',
  'React هي مكتبة لبناء الواجهات',
  '1. السعر 5$',
  'سلام، API چیست؟',
  '(שלום)',
  'استخدم React مع TypeScript و Next.js و Tailwind',
  'ދިވެހި',
])('%s runs from right to left', (text) => {
  expect(textDirection(text)).toBe('rtl');
});

test.each([
  '',
  '123',
  'Hello',
  'The word שלום means peace',
  'שלום is the Hebrew word for peace',
  'Привет',
  '你好',
  'नमस्ते',
  '…',
])('%s runs from left to right', (text) => {
  expect(textDirection(text)).toBe('ltr');
});
