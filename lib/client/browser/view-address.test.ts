import { expect, test } from 'vitest';
import { readViewAddress, type ViewAddress, viewSearch } from './view-address';

const read = (search: string) => readViewAddress(new URLSearchParams(search));

test.each<[string, ViewAddress]>([
  ['', { run: null, view: null, calls: [] }],
  ['?run=r1', { run: 'r1', view: null, calls: [] }],
  ['?run=r1&view=timeline', { run: 'r1', view: 'timeline', calls: [] }],
  ['?run=r%201&view=reader&call=1.3,3.1.2', { run: 'r 1', view: 'reader', calls: ['1.3', '3.1.2'] }],
])('the address %s is read and written', (search, address) => {
  expect(read(search)).toEqual(address);
  expect(viewSearch(address)).toBe(search);
});

test('an unknown view, repeated calls and what is no call are left out', () => {
  expect(read('?view=toString&call=1.3,1.3,x,../1,2')).toEqual({ run: null, view: null, calls: ['1.3'] });
});
