import { expect, test } from 'vitest';
import { manualClock } from '@/tests/support/runs/manual-clock';
import { createRateLimitQueue } from './rate-limit-queue';

const refused: { code: 'rate_limit' } = { code: 'rate_limit' };

function startQueue(keyHolder: () => string | null = () => null) {
  const clock = manualClock();
  const acquireLease = createRateLimitQueue(clock, keyHolder).foreground;
  const stop = new AbortController();
  const told: string[] = [];
  /** Requests a lease and records the outcomes in order. */
  async function ask(name: string, { reference = 'p/m', signal = new AbortController().signal } = {}) {
    const lease = await acquireLease(reference, { signal, queued: () => told.push(`${name} queued`) });
    told.push(lease === null ? `${name} left` : `${name} sent`);
    return lease;
  }
  return { clock, stop, told, ask };
}

test('without a refusal no call waits', async () => {
  const { told, ask } = startQueue();
  await Promise.all([ask('a'), ask('b')]);
  expect(told).toEqual(['a sent', 'b sent']);
});

test('after a refusal other calls wait and start one after another, in their order', async () => {
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

test('each provider has its own queue', async () => {
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

test('the refusal of one person’s own key delays neither the team nor another person', async () => {
  let holder: string | null = 'max';
  const { clock, told, ask } = startQueue(() => holder);
  const first = await ask('max');
  await clock.pass(1);
  first?.release({ ...refused, retryAfterMs: 30_000 });
  ask('max again');
  holder = null;
  await ask('team');
  holder = 'carla';
  await ask('carla');
  expect(told).toEqual(['max sent', 'max again queued', 'team sent', 'carla sent']);
});

test('a rate-limited model does not delay other models of its provider', async () => {
  const { clock, told, ask } = startQueue();
  const small = await ask('small', { reference: 'p/small' });
  await clock.pass(1);
  small?.release({ ...refused, retryAfterMs: 30_000 });
  ask('small again', { reference: 'p/small' });
  await ask('large', { reference: 'p/large' });
  // Also when it comes after waiting calls.
  await ask('other', { reference: 'p/other' });
  expect(told).toEqual(['small sent', 'small again queued', 'large sent', 'other sent']);
  await clock.pass(30_000);
  expect(told.at(-1)).toBe('small again sent');
});

test('repeated refusals of one model limit only that model', async () => {
  const { clock, told, ask } = startQueue();
  for (const name of ['a', 'b', 'c']) {
    const lease = ask(name, { reference: 'p/small' });
    await clock.pass(60_000);
    (await lease)?.release(refused);
  }
  await ask('large', { reference: 'p/large' });
  expect(told.at(-1)).toBe('large sent');
});

test('a second rate-limited model limits the whole provider', async () => {
  const { clock, told, ask } = startQueue();
  const [a, b] = await Promise.all([ask('a', { reference: 'p/a' }), ask('b', { reference: 'p/b' })]);
  await clock.pass(1);
  a?.release(refused);
  b?.release({ ...refused, retryAfterMs: 5_000 });
  ask('c', { reference: 'p/c' });
  await clock.pass(4_999);
  expect(told.at(-1)).toBe('c queued');
  await clock.pass(1);
  expect(told.at(-1)).toBe('c sent');
});

test.each([{ code: 'quota' as const }, { code: 'rate_limit' as const, retryAfterMs: 3_600_000 }])(
  'a quota that is used up ($code) holds up nobody, whichever models say so',
  async (usedUp) => {
    const { clock, told, ask } = startQueue();
    const leases = await Promise.all(['a', 'b', 'c'].map((name) => ask(name, { reference: `p/${name}` })));
    await clock.pass(1);
    for (const lease of leases) lease?.release(usedUp);
    await Promise.all(['d', 'e', 'f'].map((name) => ask(name, { reference: `p/${name}` })));
    await ask('a again', { reference: 'p/a' });
    expect(told.slice(3)).toEqual(['d sent', 'e sent', 'f sent', 'a again sent']);
  },
);

test('a model that was accepted again, or refused long ago, does not count as refused', async () => {
  const { clock, told, ask } = startQueue();
  const a = await ask('a', { reference: 'p/a' });
  await clock.pass(1);
  a?.release(refused);
  await clock.pass(1000);
  (await ask('a again', { reference: 'p/a' }))?.release(null);
  const b = await ask('b', { reference: 'p/b' });
  await clock.pass(1);
  b?.release({ ...refused, retryAfterMs: 30_000 });
  await ask('c', { reference: 'p/c' });
  await clock.pass(60_001);
  const d = await ask('d', { reference: 'p/d' });
  await clock.pass(1);
  d?.release({ ...refused, retryAfterMs: 30_000 });
  await ask('e', { reference: 'p/e' });
  expect(told.at(-1)).toBe('e sent');
});

test('a stopped call leaves the queue at once, and the calls behind it move up', async () => {
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
