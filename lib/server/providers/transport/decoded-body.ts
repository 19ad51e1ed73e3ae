/** Decompresses a response that its provider or a proxy compressed, although nobody asked for that, with a header or without. */
import { pipeline, Readable, type Transform } from 'node:stream';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';

// A body without its last bytes is as good as what it holds: whether an answer is whole, its format says.
const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
const brotli = { finishFlush: constants.BROTLI_OPERATION_FLUSH };
const zstd = { finishFlush: constants.ZSTD_e_flush };

/**
 * The body as it was before its encodings. A proxy may have decoded it and kept the header: the first bytes
 * decide.
 * @param header the value of `content-encoding`.
 */
export function decodedBody(body: Readable, header: string | undefined): Readable {
  const encodings = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  // The last one was applied last.
  return encodings.reduceRight(decoded, body);
}

function decoded(body: Readable, encoding: string): Readable {
  const out = Readable.from(chunksOf(body, encoding), { objectMode: false });
  out.once('close', () => body.destroy());
  return out;
}

async function* chunksOf(body: Readable, encoding: string): AsyncGenerator<Buffer> {
  const chunks = body.iterator();
  const first = await chunks.next();
  if (first.done) return;
  const source = Readable.from(startingWith(first.value, chunks), { objectMode: false });
  const decoder = decoderOf(encoding, first.value);
  // The error of either ends the iteration.
  yield* decoder === null ? source : pipeline(source, decoder, () => {});
}

async function* startingWith(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

/** Null for a body that is not encoded so. */
function decoderOf(encoding: string, start: Buffer): Transform | null {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return start[0] === 0x1f ? createGunzip(lenient) : null;
    case 'deflate':
      return isText(start)
        ? null
        : (start[0] ?? 0) % 16 === 8
          ? createInflate(lenient)
          : createInflateRaw(lenient);
    case 'br':
      return isText(start) ? null : createBrotliDecompress(brotli);
    case 'zstd':
      return start[0] === 0x28 && start[1] === 0xb5 ? createZstdDecompress(zstd) : null;
    default:
      return null;
  }
}

/**
 * What undoes a compression that no header declares, or null for text. Brotli has no first bytes of its own: it is what
 * is no text and nothing else.
 */
export function undeclaredDecoder(start: Buffer): Transform | null {
  if (isReadable(start)) return null;
  const encoding = Object.entries(firstBytes).find(([, begins]) => begins(start))?.[0] ?? 'br';
  return decoderOf(encoding, start);
}

const zstdBegins = Buffer.of(0x28, 0xb5, 0x2f, 0xfd);

const firstBytes: Record<string, (start: Buffer) => boolean> = {
  gzip: ([first, second]) => first === 0x1f && second === 0x8b,
  zstd: (start) => start.subarray(0, 4).equals(zstdBegins),
  // RFC 1950: the method 8, and two bytes that 31 divides.
  deflate: ([first = 0, second = 0]) => first % 16 === 8 && (first * 256 + second) % 31 === 0,
};

/** Whether bytes are UTF-8 without control characters, but for tabs and line ends. The last character may be cut. */
function isReadable(start: Buffer): boolean {
  const sample = start.subarray(0, 256);
  if (sample.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether bytes begin as JSON, events or a page do. */
function isText(start: Buffer): boolean {
  return /^\s*(?:[[{<:]|data:|event:|id:|retry:)/.test(start.toString('latin1', 0, 64)) && !start.includes(0);
}
