import { expect, test } from 'vitest';
import { objectsIn } from './json-objects';

const found = (text: string) => [...objectsIn(text)];

test.each([
  ['bare', '{"a":1}'],
  ['in a fence', '```json\n{"a":1}\n```'],
  ['between words', 'Here it is: {"a":1} I hope that helps.'],
  ['after braces that are no JSON', 'The set {x, y} gives {"a":1}'],
  ['inside braces that are no JSON', '{ see {"a":1} }'],
])('an object is found %s', (_, text) => {
  expect(found(text)).toEqual([{ a: 1 }]);
});

test('consecutive objects are all found, nested ones only as parts of their parents', () => {
  expect(found('{"a":{"b":1}} and {"c":2}')).toEqual([{ a: { b: 1 } }, { c: 2 }]);
});

test('braces and quotes in strings do not count', () => {
  const object = { a: 'if (x) { return "}"; }', 'key with {': '\\' };
  expect(found(JSON.stringify(object))).toEqual([object]);
});

test.each([
  ['in a string', '{"points":[{"a":1},{"b":"the sky is', { points: [{ a: 1 }] }],
  ['after a comma', '{"points":[{"a":1},', { points: [{ a: 1 }] }],
  ['after a list', '{"points":[{"a":1}],"more":', { points: [{ a: 1 }] }],
  ['in an escape', '{"points":[{"a":1},{"b":"\\', { points: [{ a: 1 }] }],
])('an object that ends %s is read up to its last complete part', (_, text, object) => {
  expect(found(text)).toEqual([object]);
});

test('an object without a complete part is not found yet', () => {
  expect(found('{')).toEqual([]);
  expect(found('{"points":[')).toEqual([]);
});

test('every prefix of a long object is parsed, and gives no more than it contains', () => {
  const whole = JSON.stringify({ points: [{ a: '1 {' }, { b: '2"}' }], rest: [{ c: [3] }] });
  const keys = Array.from(whole, (_, length) => found(whole.slice(0, length)).map(Object.keys));
  expect(new Set(keys.map((names) => names.join(' ')))).toEqual(new Set(['', 'points', 'points,rest']));
  expect(found(whole)).toEqual([JSON.parse(whole)]);
});

test('lists and bare values are no objects', () => {
  expect(found('[1, 2] "text" 3 null')).toEqual([]);
});

test('the search ends after a hundred braces that begin no object', () => {
  expect(found(`${'{x} '.repeat(99)}{"a":1}`)).toEqual([{ a: 1 }]);
  expect(found(`${'{x} '.repeat(100)}{"a":1}`)).toEqual([]);
});

test('nesting of any depth is parsed quickly', () => {
  expect(found('{"a":'.repeat(50_000))).toEqual([]);
});
