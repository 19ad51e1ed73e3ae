import { expect, test } from 'vitest';
import { hostOf, safeHref } from './safe-link';

test.each(['https://example.org/a?b#c', 'http://example.org', 'mailto:a@example.org'])(
  '%s is a link',
  (href) => {
    expect(safeHref(href)).toBe(href);
  },
);

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,hello',
  'file:///etc/passwd',
  'vbscript:x',
  '/settings',
  '//example.org',
  '#top',
  '',
  undefined,
])('%s is no link', (href) => {
  expect(safeHref(href)).toBeNull();
});

test('a link shows its target', () => {
  expect(hostOf('https://example.org:8080/picture.png')).toBe('example.org:8080');
});
