import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { ready, stopWorker, superviseWorker } from './supervised-worker';

/** A thread that crashes or closes on command. */
function newWorker(): Worker {
  const code = `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', (what) => process.exit(what === 'crash' ? 1 : 0));`;
  return new Worker(code, { eval: true });
}

test('a worker that ends before it is ready is a failed start with the worker’s error', async () => {
  await expect(ready(new Worker('process.exit(1)', { eval: true }))).rejects.toThrow('it ended at its start');
  await expect(ready(new Worker('throw new Error("no folder")', { eval: true }))).rejects.toThrow(
    'no folder',
  );
  const told = new Worker(`require('node:worker_threads').parentPort.postMessage('ready')`, { eval: true });
  await ready(told);
});

test('a worker that fails while closing counts as stopped', async () => {
  const code = `require('node:worker_threads').parentPort.on('message', () => { throw new Error('boom'); });`;
  await stopWorker(new Worker(code, { eval: true }));
});

test('a worker that ends is restarted and reported', async () => {
  const workers: Worker[] = [];
  const reports: string[] = [];
  const start = async () => {
    const worker = newWorker();
    workers.push(worker);
    return worker;
  };
  const supervised = await superviseWorker(start, (what) => reports.push(what));
  workers[0]?.postMessage('crash');
  await expect.poll(() => workers.length).toBe(2);
  expect(reports).toEqual([expect.stringContaining('It is started again')]);
  await supervised.stop();
});

test('stopping during a restart waits for the new worker and stops it', async () => {
  const gate = Promise.withResolvers<void>();
  const workers: Worker[] = [];
  let starts = 0;
  const start = async () => {
    starts += 1;
    if (starts === 2) await gate.promise;
    const worker = newWorker();
    workers.push(worker);
    return worker;
  };
  const supervised = await superviseWorker(start, () => {});
  workers[0]?.postMessage('crash');
  await expect.poll(() => starts).toBe(2);
  let stopped = false;
  const stopping = supervised.stop().then(() => {
    stopped = true;
  });
  await new Promise(setImmediate);
  expect(stopped).toBe(false);
  gate.resolve();
  await expect.poll(() => workers.length).toBe(2);
  const [exit] = await Promise.all([once(workers[1] as Worker, 'exit'), stopping]);
  expect(exit).toEqual([0]);
  expect(supervised.connect()).toBeNull();
});
