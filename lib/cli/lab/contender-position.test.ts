import { expect, test } from 'vitest';
import type { Contender } from '@/lib/contract/lab/evaluation-contract';
import { contenderPosition } from './contender-position';

const contender = (name: string, slug: string | null, layers: object[]) =>
  ({ name, slug, mixture: { name, layers, aggregator: { model: `p/${name.toLowerCase()}` } } }) as Contender;
const contenders = [
  contender('Mine', 'my-mixture', [{}]),
  contender('GPT', null, []),
  contender('1984', null, []),
];

test.each([
  ['1', 0],
  ['2', 1],
  ['mine', 0],
  ['my-mixture', 0],
  ['p/gpt', 1],
  ['1984', 2],
])('%s is the contender at %d', (named, position) => {
  expect(contenderPosition(named, contenders)).toBe(position);
});

test.each(['0', '4', 'p/mine', ''])('"%s" is refused with the known ones', (named) => {
  expect(() => contenderPosition(named, contenders)).toThrow('1 (Mine), 2 (GPT), 3 (1984)');
});
