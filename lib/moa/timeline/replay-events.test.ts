import { APICallError } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunState } from '@/lib/moa/events/run-state';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { finish, hangs, type Reply, says, scriptedModel } from '@/tests/support/runs/scripted-model';
import { createPlayback } from './playback';
import { replayEvents } from './replay-events';
import { createRunPlayer } from './run-player';

const passed = (run: RunState, ms: number) => createRunPlayer(replayEvents(run)).stateAt(ms);
const callIn = (run: RunState, place: string) =>
  run.calls.find(({ call }) => call === place) ?? expect.fail(`no ${place}`);

/** A run with a slow writer that reasons, a call that is refused once, one that hangs, and a quorum. */
async function playedRun(): Promise<RunState> {
  let asked = 0;
  const refusing: Reply = async function* () {
    asked += 1;
    const url = 'http://provider.test';
    if (asked === 1) throw new APICallError({ message: 'busy', url, requestBodyValues: {}, statusCode: 503 });
    yield* says('said in the end');
  };
  const slow: Reply = async function* () {
    for (const delta of ['First, ', 'a plan. ']) {
      await pass(400);
      yield { type: 'reasoning-delta', id: '0', delta };
    }
    for (const delta of ['One 😀 ', 'two ', 'three']) {
      await pass(400);
      yield { type: 'text-delta', id: '1', delta };
    }
    yield finish('stop');
  };
  const pass = (ms: number) => new Promise<void>((resolve) => pipeline.clock.after(ms, resolve));
  const pipeline = startPipeline({
    mixture: {
      name: 'M',
      layers: [
        {
          proposers: [{ model: 't/slow' }, { model: 't/refusing' }, { model: 't/hangs' }],
          quorum: 2,
          graceMs: 500,
        },
        { proposers: [{ model: 't/slow' }] },
      ],
      aggregator: { model: 't/slow' },
    },
    models: {
      't/slow': scriptedModel(slow),
      't/refusing': scriptedModel(refusing),
      't/hangs': scriptedModel(hangs),
    },
    price: { input: 1, output: 1 },
  });
  await pipeline.clock.pass(60_000);
  return pipeline.finished;
}

test('a replay ends in exactly the stored state, and its times never go back', async () => {
  const run = await playedRun();
  const events = replayEvents(run);
  expect(events.map(({ event }) => event).reduce<RunState | null>(reduce, null)).toEqual(run);
  const times = events.map(({ atMs }) => atMs);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBe(run.durationMs);
});

test('calls wait, fail, reason, write and end when they did', async () => {
  const run = await playedRun();
  const stateOf = (place: string, ms: number) => {
    const { status, text, reasoning } = callIn(passed(run, ms), place);
    return [status, reasoning, text];
  };
  expect(stateOf('1.1', 399)).toEqual(['running', '', '']);
  expect(stateOf('1.1', 800)).toEqual(['running', 'First, a plan. ', '']);
  expect(stateOf('1.1', 1200)).toEqual(['running', 'First, a plan. ', 'One 😀 ']);
  expect(stateOf('1.1', 2000)[0]).toBe('succeeded');
  expect(stateOf('1.2', 1)[0]).toBe('queued');
  expect(stateOf('1.2', 400)).toEqual(['succeeded', '', 'said in the end']);
  expect(stateOf('1.3', 2499)[0]).toBe('running');
  expect(stateOf('1.3', 2500)[0]).toBe('stopped');
  expect(stateOf('2.1', 2499)[0]).toBe('pending');
  expect(passed(run, 2500).layers).toEqual(run.layers.slice(0, 1));
  expect(passed(run, run.durationMs ?? 0)).toEqual(run);
});

test('text between two points grows evenly, and no character is split', async () => {
  const run = await playedRun();
  const lengths = [800, 900, 1000, 1100, 1200].map((ms) => {
    const { text, reasoning } = callIn(passed(run, ms), '1.1');
    expect(text.isWellFormed()).toBe(true);
    return text.length + reasoning.length;
  });
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  expect(new Set(lengths).size).toBeGreaterThan(3);
});

test('a reused call is there when its layer begins', async () => {
  const run = await playedRun();
  const reused = {
    ...run,
    calls: run.calls.map((call) => (call.layer < 3 ? { ...call, reused: true } : call)),
  };
  expect(callIn(passed(reused, 0), '1.1').status).toBe('succeeded');
  expect(callIn(passed(reused, 2499), '2.1').status).toBe('pending');
  expect(callIn(passed(reused, 2500), '2.1').status).toBe('succeeded');
});

test('a call whose server was killed writes from its first token to the end of what is known', async () => {
  const run = await playedRun();
  const killed: RunState = {
    ...run,
    status: 'interrupted',
    durationMs: null,
    layers: [],
    calls: run.calls.map((call) =>
      call.layer > 1
        ? { ...callIn(passed(run, 0), call.call) }
        : { ...call, status: 'stopped' as const, endedAt: null, durationMs: null, pace: null },
    ),
  };
  const events = replayEvents(killed);
  expect(events.at(-1)?.atMs).toBeGreaterThan(400);
  const last = createRunPlayer(events).stateAt(Number.POSITIVE_INFINITY);
  expect(last.calls.map(({ text }) => text)).toEqual(killed.calls.map(({ text }) => text));
});

test('going back and forth leads to the same states as playing through', async () => {
  const run = await playedRun();
  const player = createRunPlayer(replayEvents(run));
  for (const ms of [9000, 0, 2500, 1200, 9000, 450]) expect(player.stateAt(ms)).toEqual(passed(run, ms));
});

test('a playback runs at its speed, pauses, and begins again after its end', async () => {
  const run = await playedRun();
  let now = 0;
  const frames: (() => void)[] = [];
  const playback = createPlayback(replayEvents(run), {
    elapsed: () => now,
    onFrame(callback) {
      frames.push(callback);
      return () => frames.splice(frames.indexOf(callback), 1);
    },
  });
  const pass = (ms: number) => {
    now += ms;
    for (const frame of frames.splice(0)) frame();
  };
  playback.play();
  pass(100);
  playback.setSpeed(4);
  pass(100);
  expect(playback.snapshot()).toMatchObject({ atMs: 500, isPlaying: true });
  playback.pause();
  pass(1000);
  expect(playback.snapshot()).toMatchObject({ atMs: 500, isPlaying: false });
  playback.seek(99_999_999);
  expect(playback.snapshot().run).toEqual(run);
  playback.play();
  expect(playback.snapshot()).toMatchObject({ atMs: 0, isPlaying: true, run: { status: 'running' } });
  pass(60_000);
  expect(playback.snapshot()).toMatchObject({ atMs: playback.endMs, isPlaying: false, run });
});
