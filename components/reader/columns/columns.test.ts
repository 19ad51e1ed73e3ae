import { expect, test } from 'vitest';
import { addColumn, type Columns, closeColumn, columnsOf, neighbourOf, openCall, togglePin } from './columns';

const columns = (calls: string[], active = calls[0] ?? '', pinned: string | null = null): Columns => ({
  calls,
  active,
  pinned,
});
const order = ['1.1', '1.2', '1.3', '2.1'];

test('a call opens in place of the active one', () => {
  expect(openCall(columns(['1.1', '1.2'], '1.2'), '1.3')).toEqual(columns(['1.1', '1.3'], '1.3'));
});

test('a call that is shown already only becomes active', () => {
  expect(openCall(columns(['1.1', '1.2'], '1.1'), '1.2')).toEqual(columns(['1.1', '1.2'], '1.2'));
});

test('a pinned column stays: a call opens in the other one, or beside it', () => {
  expect(openCall(columns(['1.1', '1.2'], '1.1', '1.1'), '1.3')).toEqual(
    columns(['1.1', '1.3'], '1.3', '1.1'),
  );
  expect(openCall(columns(['1.1'], '1.1', '1.1'), '1.3')).toEqual(columns(['1.1', '1.3'], '1.3', '1.1'));
});

test('there are at most three columns; a fourth takes the place of the last that is not pinned', () => {
  const three = columns(['1.1', '1.2', '1.3'], '1.3', '1.3');
  expect(addColumn(three, '2.1')).toEqual(columns(['1.1', '2.1', '1.3'], '2.1', '1.3'));
  expect(addColumn(columns(['1.1']), '1.2')).toEqual(columns(['1.1', '1.2'], '1.2'));
});

test('a closed column gives way to the one before it, and the last one stays', () => {
  expect(closeColumn(columns(['1.1', '1.2', '1.3'], '1.2'), '1.2')).toEqual(columns(['1.1', '1.3'], '1.1'));
  expect(closeColumn(columns(['1.1']), '1.1')).toEqual(columns(['1.1']));
});

test('pinning a column makes another one active, and pinning it again takes it back', () => {
  const pinned = togglePin(columns(['1.1', '1.2'], '1.1'), '1.1');
  expect(pinned).toEqual(columns(['1.1', '1.2'], '1.2', '1.1'));
  expect(togglePin(pinned, '1.1')).toEqual(columns(['1.1', '1.2'], '1.1'));
});

test('next and previous skip what is shown, end at the ends, and leave a pinned column', () => {
  expect(neighbourOf(columns(['1.1', '1.2'], '1.1'), order, 1)).toBe('1.3');
  expect(neighbourOf(columns(['1.1', '1.2'], '1.1'), order, -1)).toBeNull();
  expect(neighbourOf(columns(['1.1', '1.3'], '1.1', '1.1'), order, 1)).toBe('2.1');
});

test('what an address no longer shows is neither active nor pinned', () => {
  expect(columnsOf(['1.2', '1.3'], { active: '1.1', pinned: '2.1' })).toEqual(columns(['1.2', '1.3']));
});
