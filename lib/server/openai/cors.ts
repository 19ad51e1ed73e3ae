/**
 * What a browser must hear to let a page of another origin read our answers. Such a page has a key, or is refused: so
 * which one it is does not matter here. Pure.
 */

/** On every answer to a request with an Origin. */
export function corsHeaders(origin: string | null): Record<string, string> {
  if (origin === null) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers':
      'link, retry-after, x-request-id, x-strata-run, x-ratelimit-limit-requests, ' +
      'x-ratelimit-remaining-requests, x-ratelimit-reset-requests',
    vary: 'origin',
  };
}

/** The answer to a browser that asks whether a page may ask. It sends no key with that question. */
export function preflightResponse(headers: Headers): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders(headers.get('origin')),
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': headers.get('access-control-request-headers') ?? '',
      'access-control-max-age': '600',
    },
  });
}
