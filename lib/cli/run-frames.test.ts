import { expect, test } from 'vitest';
import { ApiError } from '@/lib/api/api-client';
import type { RunEvent } from '@/lib/moa/events/run-event';
import { asks, runEnds, started, writes } from '@/tests/support/runs/run-events';
import { runFrames } from './run-frames';

const frame = (seq: number, ...events: RunEvent[]) => `id: ${seq}\ndata: ${JSON.stringify(events)}\n\n`;
const end = runEnds('succeeded', []);

/** A connection that sends these bytes and then ends or fails with an error of fetch. */
function connection(text: string, how: 'ends' | 'breaks' = 'ends') {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (text !== '') controller.enqueue(new TextEncoder().encode(text));
      else if (how === 'breaks') controller.error(new TypeError('terminated'));
      else controller.close();
      text = '';
    },
  });
}

async function read(...connections: (ReadableStream<Uint8Array<ArrayBuffer>> | Error)[]) {
  const asked: number[] = [];
  const waited: number[] = [];
  let breaks = 0;
  const frames = runFrames({
    async open(after) {
      asked.push(after);
      const next = connections.length > 1 ? connections.shift() : connections[0];
      if (next instanceof Error) throw next;
      return next ?? connection('');
    },
    wait: async (ms) => void waited.push(ms),
    onBreak: () => {
      breaks += 1;
    },
  });
  const seen: RunEvent[][] = [];
  const error = await (async () => {
    for await (const events of frames) seen.push(events);
  })().catch((reason: unknown) => reason);
  return { seen, asked, waited, breaks, error };
}

test('a run is read frame by frame exactly to its end', async () => {
  const { seen, asked } = await read(
    connection(frame(1, started) + frame(3, asks('1.1'), end) + frame(4, end)),
  );
  expect(seen).toEqual([[started], [asks('1.1'), end]]);
  expect(asked).toEqual([0]);
});

test('a keep-alive comment is no event', async () => {
  const { seen } = await read(connection(`: still here\n\n${frame(1, started, end)}`));
  expect(seen).toEqual([[started, end]]);
});

test.each(['ends', 'breaks'] as const)(
  'a connection that %s too soon is resumed after its last frame',
  async (how) => {
    const { seen, asked, breaks } = await read(
      connection(frame(7, started, writes('1.1', 'a')), how),
      new ApiError('No Strata answers.', 0),
      connection(frame(9, end)),
    );
    expect(seen).toEqual([[started, writes('1.1', 'a')], [end]]);
    expect(asked).toEqual([0, 7, 7]);
    expect(breaks).toBe(1);
  },
);

test('each new frame resets the time limit', async () => {
  const { waited } = await read(
    new ApiError('', 0),
    new ApiError('', 0),
    connection(frame(1, started), 'breaks'),
    connection(frame(2, end)),
  );
  expect(waited).toEqual([250, 500, 250]);
});

test('the command gives up after a minute without the server', async () => {
  const { error, waited } = await read(new ApiError('No Strata answers.', 0));
  expect(error).toMatchObject({ message: 'No Strata answers.' });
  const seconds = waited.reduce((sum, ms) => sum + ms, 0) / 1000;
  expect(seconds).toBeGreaterThan(55);
  expect(seconds).toBeLessThan(65);
});

test('a missing run is not requested again', async () => {
  const { error, asked } = await read(new ApiError('There is no such run.', 404));
  expect(error).toMatchObject({ status: 404 });
  expect(asked).toHaveLength(1);
});
