import { expect, test, vi } from 'vitest';
import { createLedger } from './ledger';

function ledgerOver(write: (amounts: ReadonlyMap<string, number>) => Promise<void>) {
  const reports: unknown[] = [];
  const ledger = createLedger<number>({
    sum: (a, b) => a + b,
    write,
    report: (error) => reports.push(error),
  });
  return { ledger, reports };
}

test('amounts within a flush interval form one write and are pending until it succeeds', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const writes: [string, number][][] = [];
  const { ledger } = ledgerOver(async (amounts) => {
    writes.push([...amounts]);
    await gate;
  });
  ledger.add('a', 1);
  ledger.add('b', 5);
  ledger.add('a', 2);
  const flushed = ledger.flush();
  await vi.waitFor(() =>
    expect(writes).toEqual([
      [
        ['a', 3],
        ['b', 5],
      ],
    ]),
  );
  ledger.add('a', 10);
  expect(ledger.pending('a')).toBe(13);
  open();
  await flushed;
  expect(ledger.pending('a')).toBe(10);
  expect(ledger.pending('b')).toBeUndefined();
});

test('amounts of a failed write are included in the next one', async () => {
  vi.useFakeTimers();
  let refuses = true;
  const written: [string, number][] = [];
  const { ledger, reports } = ledgerOver(async (amounts) => {
    if (refuses) throw new Error('locked');
    written.push(...amounts);
  });
  ledger.add('a', 1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reports.length).toBeGreaterThan(1);
  ledger.add('a', 2);
  refuses = false;
  await vi.advanceTimersByTimeAsync(250);
  expect(written).toEqual([['a', 3]]);
  vi.useRealTimers();
});
