import { once } from 'node:events';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { PortStream } from './port-stream';

/** A connected stream and the other end of its port. */
async function connected(): Promise<{ stream: PortStream; far: MessagePort }> {
  const { port1, port2 } = new MessageChannel();
  const stream = new PortStream(() => port1);
  onTestFinished(() => {
    stream.destroy();
    port2.close();
  });
  await once(stream.connect(), 'connect');
  return { stream, far: port2 };
}

async function received(far: MessagePort, count: number): Promise<string[]> {
  const messages: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  far.on('message', (message: ArrayBuffer) => {
    messages.push(Buffer.from(message).toString());
    if (messages.length === count) resolve();
  });
  await promise;
  return messages;
}

test('writes arrive in order, and corked writes arrive as one message', async () => {
  const { stream, far } = await connected();
  stream.write(Buffer.from('Q1'));
  stream.cork();
  for (const message of ['P', 'B', 'S']) stream.write(Buffer.from(message));
  stream.uncork();
  stream.write(Buffer.from('Q2'));
  expect(await received(far, 3)).toEqual(['Q1', 'PBS', 'Q2']);
});

test('ten thousand messages pass in both directions in order, also with a slow reader', async () => {
  const { stream, far } = await connected();
  const sent = Array.from({ length: 10_000 }, (_, index) => `Q${index};`);
  far.on('message', (message: ArrayBuffer) => far.postMessage(message, [message]));
  for (const message of sent) expect(stream.write(Buffer.from(message))).toBe(true);
  let read = '';
  for await (const chunk of stream) {
    read += chunk;
    if (read.endsWith(sent.at(-1) ?? '')) break;
  }
  expect(read).toBe(sent.join(''));
});

test('a client that ends closes its stream without Terminate, which would end PGlite', async () => {
  const { stream, far } = await connected();
  const messages: string[] = [];
  far.on('message', (message: ArrayBuffer) => messages.push(Buffer.from(message).toString()));
  const farClosed = once(far, 'close');
  stream.resume();
  stream.write(Buffer.from('Q1'));
  stream.write(Buffer.from('X\0\0\0\x04'), () => stream.end());
  await once(stream, 'close');
  await farClosed;
  expect(messages).toEqual(['Q1']);
});

test('without a running database the connection is refused', async () => {
  const stream = new PortStream(() => null).connect();
  const [error] = await once(stream, 'error');
  expect(error).toMatchObject({ code: 'ECONNREFUSED', syscall: 'connect' });
  expect(stream.destroyed).toBe(true);
});

test('a thread that ends resets the connection after its answers', async () => {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(
    `const { workerData } = require('node:worker_threads');
     workerData.on('message', (message) => {
       workerData.postMessage(message);
       process.exit(1);
     });`,
    { eval: true, workerData: port2, transferList: [port2] },
  );
  onTestFinished(async () => void (await worker.terminate()));
  const stream = new PortStream(() => port1).connect();
  let read = '';
  stream.on('data', (chunk) => (read += chunk));
  stream.write(Buffer.from('last words'));
  const [error] = await once(stream, 'error');
  expect(error).toMatchObject({ code: 'ECONNRESET', syscall: 'read' });
  expect(read).toBe('last words');
});

test('a thread that ends before it receives the port resets the connection', async () => {
  const worker = new Worker('process.exit(1)', { eval: true });
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(port2, [port2]);
  const [error] = await once(new PortStream(() => port1).connect(), 'error');
  expect(error).toMatchObject({ code: 'ECONNRESET' });
});
