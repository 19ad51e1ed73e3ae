/**
 * Guards pages and static files, and gives each page its content security policy. API routes do not pass here, because
 * Next would make requests of its own for each and copy its body, a fifth of the cost of a question
 * (docs/performance-log.md). Their wrappers guard them (`lib/server/http/api-route.ts`).
 */
import { type NextRequest, NextResponse } from 'next/server';
import { StrataError } from '@/lib/errors';
import { env } from '@/lib/server/env';
import { contentSecurityPolicy, staticFilePolicy } from '@/lib/server/http/content-security-policy';
import { problemOf, problemResponse } from '@/lib/server/http/problem';
import { guardPageRequest } from '@/lib/server/http/request-guard';

export const config = { matcher: '/((?!api/|v1/).*)' };

export function proxy(request: NextRequest): Response {
  try {
    guardPageRequest(request);
  } catch (refusal) {
    if (StrataError.isInstance(refusal)) return problemResponse(problemOf(refusal));
    throw refusal;
  }
  if (request.nextUrl.pathname.startsWith('/_next/static/')) {
    return NextResponse.next({ headers: { 'content-security-policy': staticFilePolicy } });
  }
  const nonce = btoa(crypto.randomUUID());
  const mode = env.NODE_ENV === 'development' ? 'development' : 'production';
  const csp = contentSecurityPolicy(nonce, mode);
  // Next reads the nonce for its own scripts from the policy on the request.
  const forwarded = new Headers(request.headers);
  forwarded.set('x-nonce', nonce);
  // The login comes back to the page.
  forwarded.set('x-strata-path', request.nextUrl.pathname + request.nextUrl.search);
  forwarded.set('content-security-policy', csp);
  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set('content-security-policy', csp);
  return response;
}
