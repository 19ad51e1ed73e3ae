import { expect, test } from 'vitest';
import type { Lease } from '@/lib/moa/ports/rate-limiter-lease';
import { manualClock } from '@/tests/support/runs/manual-clock';
import { createRateLimitQueue, type Priority } from './rate-limit-queue';

function startQueue() {
  const clock = manualClock();
  const queue = createRateLimitQueue(clock, () => null);
  const sent: string[] = [];
  async function ask(name: string, priority: Priority): Promise<Lease | null> {
    const lease = await queue[priority]('p/m', { signal: new AbortController().signal, queued() {} });
    sent.push(name);
    return lease;
  }
  /** Four calls side by side are too many: from then on two are known to be allowed. */
  async function learnLimit() {
    const four = await Promise.all([1, 2, 3, 4].map((n) => ask(`first ${n}`, 'foreground')));
    await clock.pass(1);
    four[0]?.release({ code: 'rate_limit' });
    for (const lease of four.slice(1)) lease?.release({ code: 'network' });
    sent.length = 0;
    await clock.pass(60_001);
  }
  return { clock, sent, ask, learnLimit };
}

test('a call that somebody waits for overtakes those of evaluations', async () => {
  const { clock, sent, ask } = startQueue();
  const first = await ask('first', 'background');
  await clock.pass(1);
  first?.release({ code: 'rate_limit', retryAfterMs: 5_000 });
  for (const name of ['evaluation 1', 'evaluation 2']) void ask(name, 'background');
  void ask('chat', 'foreground');
  await clock.pass(5_000);
  expect(sent.slice(0, 2)).toEqual(['first', 'chat']);
});

test('evaluations leave half of a known limit free, and a chat takes it at once', async () => {
  const { clock, sent, ask, learnLimit } = startQueue();
  await learnLimit();
  for (const name of ['evaluation 1', 'evaluation 2', 'evaluation 3']) void ask(name, 'background');
  await clock.pass(60_000);
  expect(sent).toEqual(['evaluation 1']);
  await ask('chat', 'foreground');
  expect(sent).toEqual(['evaluation 1', 'chat']);
});

test('without a known limit evaluations do not wait', async () => {
  const { sent, ask } = startQueue();
  await Promise.all([1, 2, 3].map((n) => ask(`evaluation ${n}`, 'background')));
  expect(sent).toHaveLength(3);
});
