import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * A text that a browser saves as a file and never shows as a page of this server: it holds what models wrote.
 * @param text whole, or in parts, which are made as they are read.
 * @param name of ASCII letters, digits, hyphens and dots.
 */
export function download(text: string | AsyncIterable<string>, type: string, name: string): Response {
  return new Response(typeof text === 'string' ? text : bytesOf(text), {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

function bytesOf(parts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  // The parts are made for whoever asked now, whenever they are read.
  const asNow = AsyncLocalStorage.snapshot();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await asNow(() => iterator.next());
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
