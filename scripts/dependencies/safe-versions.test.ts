import { expect, test } from 'vitest';
import { unsafePackages } from './safe-versions.mjs';

const rules = { a: ['^1.2.3 || >=2.0.1', 'CVE-1'] };

test('a version of a range is safe, in each major version', () => {
  expect(unsafePackages({ 'node_modules/a': { version: '1.2.3' } }, rules)).toEqual([]);
  expect(unsafePackages({ 'node_modules/a': { version: '3.0.0' } }, rules)).toEqual([]);
});

test('an older one is named with the reason, also inside another package', () => {
  const packages = {
    'node_modules/a': { version: '2.0.1' },
    'node_modules/b/node_modules/a': { version: '2.0.0' },
  };
  expect(unsafePackages(packages, rules)).toEqual([
    'node_modules/b/node_modules/a 2.0.0 is not ^1.2.3 || >=2.0.1. CVE-1',
  ]);
});

test('a rule for nothing is noticed', () => {
  expect(unsafePackages({}, rules)).toEqual(['a is not installed any more: remove its rule.']);
});
