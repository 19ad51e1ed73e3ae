/** A provider with a low rate limit, over real sockets: a layer with more calls than it allows still finishes. */
import { expect, test } from 'vitest';
import { ask, follow, framesOf, mixtureOf, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { failing, saying } from '../support/upstream/script';

const takes = 2;
const answerMs = 300;
const slots = Array.from({ length: 6 }, (_, index) => `slot-${index + 1}`);

/** Shorter than the pause after a refusal. Requests within this time were sent without waiting for one another. */
const burstMs = 150;

let busyUntil: number[] = [];
let arrivals: number[] = [];
let refusals = 0;
let mostAtOnce = 0;
const upstream = sharedUpstream({
  respond({ body }) {
    const now = performance.now();
    arrivals.push(now);
    busyUntil = busyUntil.filter((until) => until > now);
    if (busyUntil.length >= takes) {
      refusals += 1;
      return failing(429, 'Too many requests at once');
    }
    // Shorter than the answer, because its reader may send the next request at the same moment.
    busyUntil.push(now + answerMs / 2);
    mostAtOnce = Math.max(mostAtOnce, busyUntil.length);
    return saying(`${body.model} says so`, { firstTokenMs: answerMs });
  },
});
const strata = sharedStrata({ upstream });

test('with a provider that allows two concurrent calls, six slots all answer, and waiting slots say so', async () => {
  const { run } = await ask(strata, { mixture: mixtureOf([slots]) });
  const queued = new Set<string>();
  for await (const { events } of framesOf(strata, run.id)) {
    for (const event of events) if (event.type === 'call.queued') queued.add(event.call);
  }
  const stored = await readRun(strata, run.id);
  expect(stored.status).toBe('succeeded');
  expect(stored.calls.map(({ text }) => text)).toEqual(
    [...slots, 'aggregator'].map((name) => `${name} says so`),
  );
  expect(queued.size).toBeGreaterThanOrEqual(slots.length - takes);
  expect(mostAtOnce).toBe(takes);
  expect(refusals).toBeGreaterThan(0);
});

test('the learned limit is kept: the next run does not send its whole layer at once', async () => {
  for (const _run of ['that is refused', 'that has learned']) {
    arrivals = [];
    const { run } = await ask(strata, { mixture: mixtureOf([slots]) });
    expect((await follow(strata, run.id)).status).toBe('succeeded');
  }
  const first = arrivals[0] as number;
  expect(arrivals.filter((at) => at - first < burstMs).length).toBeLessThan(slots.length);
});

test('Stop ends queued calls at once, and a retry sends the call that was never sent', async () => {
  const { run } = await ask(strata, { mixture: mixtureOf([[...slots, ...slots]]) });
  for await (const { events } of framesOf(strata, run.id)) {
    // After a failed attempt a call waits, too, but it was sent.
    if (events.some((event) => event.type === 'call.queued' && event.after === undefined)) break;
  }
  const pressed = performance.now();
  await send(strata, 'POST', `/api/runs/${run.id}/stop`);
  const state = await follow(strata, run.id);
  expect(performance.now() - pressed).toBeLessThan(1000);
  expect(state.status).toBe('stopped');
  const inQueue = state.calls.find(({ status, startedAt }) => status === 'stopped' && startedAt === null);
  const response = await send(strata, 'POST', `/api/runs/${run.id}/calls/${inQueue?.call}/retry`, {});
  expect(response.status).toBe(202);
  const retried = await follow(strata, (await response.json()).run.id);
  expect(retried.calls.find(({ call }) => call === inQueue?.call)?.status).toBe('succeeded');
});
