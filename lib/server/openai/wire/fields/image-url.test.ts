import { expect, test } from 'vitest';
import { imageInUrl, isWebAddress } from './image-url';

test.each([
  ['data:image/png;base64,iVBORw0KGgo=', 'image/png'],
  ['data:image/jpg;base64,iVBORw0KGgo=', 'image/jpeg'],
  ['data:image/JPEG;charset=utf-8;base64,iVBORw0KGgo=', 'image/jpeg'],
  ['data:image/webp;name=a.webp;base64,iVBORw\r\n0KGgo=', 'image/webp'],
])('%s is an image', (url, mediaType) => {
  expect(imageInUrl(url)).toEqual({ mediaType, data: 'iVBORw0KGgo=' });
});

test.each([
  'data:image/svg+xml;base64,PHN2Zz4=',
  'data:image/png,abc',
  'data:image/png;base64,',
  'data:image/png;base64,a b?',
  'data:text/html;base64,PGI+',
  'https://example.com/a.png',
  '',
])('%s is none', (url) => {
  expect(imageInUrl(url)).toBeNull();
});

test('only http and https are addresses of the web', () => {
  expect(['https://example.com/a.png?b#c', 'HTTP://example.com'].map(isWebAddress)).toEqual([true, true]);
  for (const url of ['ftp://example.com/a', 'file:///etc/passwd', 'https://', '//example.com', 'a.png'])
    expect(isWebAddress(url)).toBe(false);
});
