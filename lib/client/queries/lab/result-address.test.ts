import { expect, test } from 'vitest';
import { allResults, readResultAddress, resultSearch } from './result-address';

const read = (search: string) => readResultAddress(new URLSearchParams(search));

test('an address is read as it was written', () => {
  const address = { filter: 'lost', a: 2, b: 0, judge: 1, category: 'Art & more' } as const;
  expect(read(resultSearch(address))).toEqual(address);
});

test('all samples have an empty address, and samples without a category have one', () => {
  expect(resultSearch(allResults)).toBe('');
  expect(read('category=')).toEqual({ ...allResults, category: '' });
});

test('unknown filters and positions count as not said', () => {
  expect(read('filter=best&a=-1&b=x&judge=1000')).toEqual(allResults);
});
