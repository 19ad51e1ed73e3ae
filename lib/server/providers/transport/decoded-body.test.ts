import { Readable } from 'node:stream';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodedBody, undeclaredDecoder } from './decoded-body';

const text = `data: ${'{"choices":[]} '.repeat(200)}\n\n`;

async function read(bytes: Buffer, header: string | undefined, size = 7): Promise<string> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
  const chunks = await decodedBody(Readable.from(pieces), header).toArray();
  return Buffer.concat(chunks).toString();
}

test.each([
  ['gzip', gzipSync(text)],
  ['X-GZIP', gzipSync(text)],
  ['deflate', deflateSync(text)],
  ['deflate', deflateRawSync(text)],
  ['br', brotliCompressSync(text)],
  ['zstd', zstdCompressSync(text)],
  ['br, gzip', gzipSync(brotliCompressSync(text))],
  ['identity', Buffer.from(text)],
  ['', Buffer.from(text)],
  [undefined, Buffer.from(text)],
  ['gzip, identity', gzipSync(text)],
])('a body in %j is read', async (header, bytes) => {
  expect(await read(bytes, header)).toBe(text);
});

test.each(['gzip', 'deflate', 'br', 'zstd'])(
  'a body that only claims to be in %s is read',
  async (header) => {
    expect(await read(Buffer.from(text), header, 64)).toBe(text);
  },
);

test('a body that lacks its last bytes gives what it holds', async () => {
  expect(await read(gzipSync(text).subarray(0, -8), 'gzip')).toBe(text);
});

test('bytes that are not in their encoding fail', async () => {
  const broken = gzipSync(text);
  broken.fill(0xff, 12, 40);
  await expect(read(broken, 'gzip')).rejects.toThrow();
});

test('leaving the body closes the connection', async () => {
  const source = new Readable({ read() {} });
  const body = decodedBody(source, 'gzip');
  body.resume();
  body.destroy();
  await new Promise((resolve) => source.once('close', resolve));
  expect(source.destroyed).toBe(true);
});

test.each([
  ['gzip', gzipSync(text)],
  ['deflate', deflateSync(text)],
  ['br', brotliCompressSync(text)],
  ['zstd', zstdCompressSync(text)],
])('%s is found by its first bytes', async (_, bytes) => {
  const decoder = undeclaredDecoder(bytes);
  const chunks = await decoder?.end(bytes).toArray();
  expect(Buffer.concat(chunks ?? []).toString()).toBe(text);
});

test.each(['data: {}', 'x^2 is a square', '(a', '\ufeffdata: {}', 'Größe 数据', '\t\r\n'])(
  'the text %j is no compression, also where its last character is cut',
  (said) => {
    const bytes = Buffer.from(said);
    expect(undeclaredDecoder(bytes)).toBeNull();
    expect(undeclaredDecoder(bytes.subarray(0, -1))).toBeNull();
  },
);
