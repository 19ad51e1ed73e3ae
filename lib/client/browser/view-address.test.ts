import { expect, test } from 'vitest';
import { readViewAddress, type ViewAddress, viewSearch } from './view-address';

const read = (search: string) => readViewAddress(new URLSearchParams(search));

const nothing: ViewAddress = { run: null, view: null, calls: [], at: null, with: null };

test.each<[string, ViewAddress]>([
  ['', nothing],
  ['run=r1', { ...nothing, run: 'r1' }],
  ['run=r1&view=timeline', { ...nothing, run: 'r1', view: 'timeline' }],
  [
    'run=r%201&view=reader&call=1.3,3.1.2&at=120-245',
    { ...nothing, run: 'r 1', view: 'reader', calls: ['1.3', '3.1.2'], at: { start: 120, end: 245 } },
  ],
  ['run=r1&with=r2', { ...nothing, run: 'r1', with: 'r2' }],
])('the address %s is read and written', (search, address) => {
  expect(read(search)).toEqual(address);
  expect(viewSearch(address)).toBe(search);
});

test('an unknown view, repeated calls, what is no call and an empty passage are left out', () => {
  expect(read('view=toString&call=1.3,1.3,x,../1,2&at=9-9')).toEqual({ ...nothing, calls: ['1.3'] });
});
