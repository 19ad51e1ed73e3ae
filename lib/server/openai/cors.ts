/** CORS headers for /v1. A page of another origin needs an API key, so any origin may be named. Pure. */

/** For every response to a request with an Origin. */
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

/** The response to a preflight request, which carries no key. */
export function preflightResponse(headers: Headers): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders(headers.get('origin')),
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': headers.get('access-control-request-headers') ?? '',
      'access-control-max-age': '600',
    },
  });
}
