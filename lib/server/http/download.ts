/**
 * A text that a browser saves as a file and never shows as a page of this server: it holds what models wrote.
 * @param text whole, or in parts as bytes of UTF-8.
 * @param name of ASCII letters, digits, hyphens and dots.
 */
export function download(text: string | ReadableStream<Uint8Array>, type: string, name: string): Response {
  return new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
