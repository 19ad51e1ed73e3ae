import { expect, test } from 'vitest';
import { createMessageReader } from './server-messages.ts';

const message = (type: string, body: string) => {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, Buffer.from(body)]);
};

test.each([1, 3, 7, 1000])('messages are read in pieces of %d bytes', (size) => {
  const bytes = Buffer.concat([message('D', 'ZZZZZ'), message('1', ''), message('Z', 'I')]);
  const seen: [string, number][] = [];
  const read = createMessageReader((type, length) => seen.push([type, length]));
  for (let at = 0; at < bytes.length; at += size) read(bytes.subarray(at, at + size));
  expect(seen).toEqual([
    ['D', 10],
    ['1', 5],
    ['Z', 6],
  ]);
});
