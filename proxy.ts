/**
 * The door: every request passes here first. Refuses foreign hosts and foreign writes, and gives each page its
 * content security policy. Programs have a door of their own: no page, and so no policy of one.
 */
import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { StrataError } from '@/lib/errors';
import { programRefusalOf, refusalOf } from '@/lib/http/access';
import { contentSecurityPolicy } from '@/lib/http/content-security-policy';
import { preflightResponse } from '@/lib/http/cors';
import { apiErrorResponse } from '@/lib/http/openai-error';
import { problemOf, problemResponse } from '@/lib/http/problem';
import { apiErrorOf } from '@/lib/openai/errors';

const policy = { port: env.PORT, allowedHosts: env.ALLOWED_HOSTS };

export function proxy(request: NextRequest): Response {
  return /^\/v1(\/|$)/.test(request.nextUrl.pathname) ? programDoor(request) : pageDoor(request);
}

function programDoor({ method, headers }: NextRequest): Response {
  const isPreflight = method === 'OPTIONS' && headers.has('access-control-request-method');
  const refusal = programRefusalOf(
    {
      host: headers.get('host'),
      origin: isPreflight ? null : headers.get('origin'),
      authorization: headers.get('authorization'),
    },
    policy,
  );
  if (refusal !== null) return apiErrorResponse(apiErrorOf(new StrataError('forbidden', refusal)));
  if (isPreflight) return preflightResponse(headers);
  const response = NextResponse.next();
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'no-referrer');
  return response;
}

function pageDoor(request: NextRequest): Response {
  const { method, headers } = request;
  const refusal = refusalOf({ method, host: headers.get('host'), origin: headers.get('origin') }, policy);
  if (refusal !== null) return problemResponse(problemOf(new StrataError('forbidden', refusal)));

  const nonce = btoa(crypto.randomUUID());
  const mode = env.NODE_ENV === 'development' ? 'development' : 'production';
  const csp = contentSecurityPolicy(nonce, mode);
  // Next reads the nonce for its own scripts from the policy on the request.
  const forwarded = new Headers(headers);
  forwarded.set('x-nonce', nonce);
  forwarded.set('content-security-policy', csp);
  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set('content-security-policy', csp);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'no-referrer');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  response.headers.set('cross-origin-resource-policy', 'same-origin');
  return response;
}
