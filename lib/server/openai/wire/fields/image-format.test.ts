import { expect, test } from 'vitest';
import { imageFormatOf } from './image-format';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['image/png', '\x89PNG\r\n\x1a\n\0\0'],
  ['image/jpeg', '\xff\xd8\xff\xe0'],
  ['image/gif', 'GIF89a…'],
  ['image/gif', 'GIF87a'],
  ['image/webp', 'RIFF\0\0\0\0WEBPVP8 '],
])('%s', (format, start) => {
  expect(imageFormatOf(bytes(start))).toBe(format);
});

test.each(['<svg xmlns="…">', '<!doctype html>', '%PDF-1.7', 'RIFF\0\0\0\0WAVE', '', '\xff\xd8', 'GIF90a'])(
  '%j is no image that models see',
  (start) => {
    expect(imageFormatOf(bytes(start))).toBeNull();
  },
);
