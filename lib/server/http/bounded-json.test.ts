import { expect, test } from 'vitest';
import { maxDepth, maxValues, parseBoundedJson } from './bounded-json';

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

test('JSON within the bounds is parsed', () => {
  expect(parseBoundedJson('{"a":[1,{"b":null}],"constructor":"c"}')).toEqual({
    a: [1, { b: null }],
    constructor: 'c',
  });
  expect(parseBoundedJson(JSON.stringify(Array(maxValues).fill(0)))).toHaveLength(maxValues);
  expect(() => parseBoundedJson(nested(maxDepth))).not.toThrow();
});

test.each([
  ['no JSON', '{', 'not valid JSON'],
  ['nothing', '', 'not valid JSON'],
  ['too many elements', JSON.stringify(Array(maxValues + 1).fill(0)), `more than ${maxValues} values`],
  [
    'too many elements in many arrays',
    JSON.stringify(Array.from({ length: 300 }, () => Array(200).fill({}))),
    `more than ${maxValues} values`,
  ],
  [
    'too many keys',
    JSON.stringify(Object.fromEntries(Array.from({ length: maxValues + 1 }, (_, i) => [i, 0]))),
    'values',
  ],
  ['too many levels', nested(maxDepth + 2), `more than ${maxDepth} levels`],
  ['20,000 levels', nested(20_000), 'levels'],
  ['the key __proto__', '{"a":{"__proto__":{"b":1}}}', '__proto__ is not a known field'],
])('%s is refused', (_, text, reason) => {
  expect(() => parseBoundedJson(text)).toThrow(reason);
});
