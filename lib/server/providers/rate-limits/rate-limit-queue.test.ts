import { expect, test } from 'vitest';
import { manualClock } from '@/tests/support/manual-clock';
import { createRateLimitQueue } from './rate-limit-queue';

const refused: { code: 'rate_limit' } = { code: 'rate_limit' };

function startQueue() {
  const clock = manualClock();
  const acquireLease = createRateLimitQueue(clock);
  const stop = new AbortController();
  const told: string[] = [];
  /** Asks for leave; what becomes of it is told in order. */
  async function ask(name: string, { reference = 'p/m', signal = new AbortController().signal } = {}) {
    const lease = await acquireLease(reference, { signal, queued: () => told.push(`${name} queued`) });
    told.push(lease === null ? `${name} left` : `${name} sent`);
    return lease;
  }
  return { clock, stop, told, ask };
}

test('nobody waits before a provider that has refused nobody', async () => {
  const { told, ask } = startQueue();
  await Promise.all([ask('a'), ask('b')]);
  expect(told).toEqual(['a sent', 'b sent']);
});

test('after a refusal the others wait and are let in one after the other, first come first served', async () => {
  const { clock, told, ask } = startQueue();
  const [a, b] = await Promise.all([ask('a'), ask('b')]);
  await clock.pass(1);
  a?.release(refused);
  const [c, d] = [ask('c'), ask('d')];
  await clock.pass(1000);
  expect(told.slice(2)).toEqual(['c queued', 'd queued']);
  b?.release({ code: 'network' });
  (await c)?.release({ code: 'network' });
  await d;
  expect(told.slice(4)).toEqual(['c sent', 'd sent']);
});

test('another provider’s queue is another', async () => {
  const { clock, told, ask } = startQueue();
  const a = await ask('a');
  await clock.pass(1);
  a?.release({ ...refused, retryAfterMs: 30_000 });
  ask('b');
  await ask('c', { reference: 'other/m' });
  expect(told).toEqual(['a sent', 'b queued', 'c sent']);
  await clock.pass(30_000);
  expect(told.at(-1)).toBe('b sent');
});

test('who is stopped leaves the queue at once, and whoever is behind moves up', async () => {
  const { clock, stop, told, ask } = startQueue();
  const a = await ask('a');
  await clock.pass(1);
  a?.release({ ...refused, retryAfterMs: 1000 });
  ask('b', { signal: stop.signal });
  ask('c');
  await clock.pass(10);
  stop.abort();
  await clock.pass(0);
  expect(told).toEqual(['a sent', 'b queued', 'c queued', 'b left']);
  await clock.pass(1000);
  expect(told.at(-1)).toBe('c sent');
  expect(await ask('d', { signal: stop.signal })).toBeNull();
});
