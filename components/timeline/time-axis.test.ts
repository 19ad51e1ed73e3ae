import { expect, test } from 'vitest';
import { liveAxisMs, percent, ticksOf, tickWords } from './time-axis';

test('ticks are at round times, at most nine', () => {
  expect(ticksOf(12_900).map(tickWords)).toEqual(['0', '2 s', '4 s', '6 s', '8 s', '10 s', '12 s']);
  expect(ticksOf(900).map(tickWords)).toEqual(['0', '0.2 s', '0.4 s', '0.6 s', '0.8 s']);
  expect(ticksOf(224_000).map(tickWords)).toEqual([
    '0',
    '30 s',
    '1:00',
    '1:30',
    '2:00',
    '2:30',
    '3:00',
    '3:30',
  ]);
  for (const ms of [1, 70, 5000, 59_000, 1_000_000, 40_000_000])
    expect(ticksOf(ms).length).toBeLessThanOrEqual(9);
});

test('the axis of a run in progress ends after now and moves in steps', () => {
  const axes = Array.from({ length: 600 }, (_, tenth) => liveAxisMs(tenth * 100));
  expect(axes.every((axis, tenth) => axis >= tenth * 100)).toBe(true);
  expect(new Set(axes).size).toBeLessThan(15);
});

test('a time before the start is at the start', () => {
  expect([percent(-5, 100), percent(25, 100), percent(1, 0)]).toEqual(['0.000%', '25.000%', '100.000%']);
});
