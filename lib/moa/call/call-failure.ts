/**
 * Turns whatever was thrown or streamed into the reason of a failure: errors of the AI SDK, the guarded fetch
 * and Node. Errors cross bundles, so they are recognised by markers, names and codes, never by `instanceof`.
 */
import { APICallError, InvalidResponseDataError } from '@ai-sdk/provider';
import type { CallError, CallErrorCode } from '@/lib/moa/events/call-error';
import { requestedWait } from './requested-wait';
import { isQuotaUsedUp } from './used-up-quota';

export interface CallFailure extends CallError {
  /** Whether the same request may succeed later: 429, 5xx, network. */
  retryable: boolean;
}

const maxMessageLength = 500;

export function callFailureOf(cause: unknown, redact: (text: string) => string): CallFailure {
  const failure =
    guardFailure(cause) ??
    httpFailure(cause) ??
    networkFailure(cause) ??
    cutFailure(cause) ??
    protocolFailure(cause);
  const message = withAddress(failure, cause);
  return { ...failure, message: shorten(redact(message)) };
}

/** The called address where it may be the cause: without its query, which may hold a key. */
function withAddress({ code, statusCode, message }: CallFailure, cause: unknown): string {
  const called = chainOf(cause).find((link) => APICallError.isInstance(link));
  const mayBeCause = code === 'not_found' || code === 'network' || code === 'protocol' || statusCode === 405;
  if (!mayBeCause || !APICallError.isInstance(called) || !/^https?:/.test(called.url)) return message;
  return `${message} (Called ${called.url.replace(/[?#].*$/s, '')})`;
}

/**
 * Errors of `lib/server/providers/transport/guarded-fetch.ts`, recognised by name; the codes are documented
 * there.
 */
function guardFailure(cause: unknown): CallFailure | null {
  const guard = chainOf(cause).find((link) => link.name === 'GuardedFetchError');
  if (guard === undefined) return null;
  const code = guard.code === 'too_large' ? 'too_large' : guard.code === 'connect' ? 'network' : 'blocked';
  return { code, message: String(guard.message), retryable: code === 'network' };
}

function httpFailure(cause: unknown): CallFailure | null {
  const error = chainOf(cause).find((link) => APICallError.isInstance(link));
  if (!APICallError.isInstance(error) || error.statusCode === undefined || error.statusCode < 400)
    return null;
  const status = error.statusCode;
  const response = { status, headers: error.responseHeaders ?? {}, body: error.responseBody ?? '' };
  if (isQuotaUsedUp(response)) {
    const says = `The quota or the credit at the provider is used up (${status})`;
    return {
      code: 'quota',
      statusCode: status,
      message: sentence(says, null, error.message),
      retryable: false,
    };
  }
  const retryAfterMs = requestedWait(response);
  const { code, says } = meaningOf(status);
  return {
    code,
    statusCode: status,
    message: sentence(says, retryAfterMs, error.message),
    retryable: status === 429 || status >= 500,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}

function meaningOf(status: number): { code: CallErrorCode; says: string } {
  if (status === 429) return { code: 'rate_limit', says: 'Rate limit reached' };
  if (status === 401) return { code: 'auth', says: 'The provider refused the key (401)' };
  if (status === 403) return { code: 'auth', says: 'The provider does not allow this (403)' };
  if (status === 404)
    return { code: 'not_found', says: 'The provider knows no such model or endpoint (404)' };
  if (status >= 500) return { code: 'upstream', says: `The provider failed (${status})` };
  return { code: 'bad_request', says: `The provider refused the request (${status})` };
}

function sentence(says: string, retryAfterMs: number | null, detail: string): string {
  const wait = retryAfterMs === null ? '' : `; it asks to wait ${Math.ceil(retryAfterMs / 1000)} s`;
  return detail === '' ? `${says}${wait}.` : `${says}${wait}: ${detail}`;
}

const networkWords: Record<string, string> = {
  ECONNREFUSED: 'Nothing answers at the provider’s address (connection refused).',
  ENOTFOUND: 'The provider’s host name cannot be found (DNS).',
  EAI_AGAIN: 'The provider’s host name cannot be looked up right now (DNS).',
  ECONNRESET: 'The provider cut the connection.',
  UND_ERR_SOCKET: 'The provider cut the connection.',
  EPIPE: 'The provider cut the connection.',
  ETIMEDOUT: 'The provider’s address does not answer (connection timed out).',
  UND_ERR_CONNECT_TIMEOUT: 'The provider’s address does not answer (connection timed out).',
};

function networkFailure(cause: unknown): CallFailure | null {
  for (const link of chainOf(cause)) {
    const code = typeof link.code === 'string' ? link.code : '';
    const words = networkWords[code];
    if (words !== undefined) return { code: 'network', message: words, retryable: true };
    if (/^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) {
      return {
        code: 'network',
        message: `No secure connection to the provider (TLS: ${code}).`,
        retryable: false,
      };
    }
    if (/^(UND_ERR|HPE_|ERR_HTTP|EHOST|ENET)/.test(code)) {
      return {
        code: 'network',
        message: `The connection to the provider failed (${code}).`,
        retryable: true,
      };
    }
  }
  return null;
}

/** A stream without a finish. Provider packages report it as an error or not at all. */
export const streamCut: CallFailure = {
  code: 'network',
  message: 'The stream ended without a finish: the answer may be cut.',
  retryable: true,
};

function cutFailure(cause: unknown): CallFailure | null {
  const said = InvalidResponseDataError.isInstance(cause) && /without a finish/.test(cause.message);
  return said ? streamCut : null;
}

function protocolFailure(cause: unknown): CallFailure {
  const error = chainOf(cause)[0];
  const detail = error === undefined ? describe(cause) : String(error.message);
  const known = error !== undefined && APICallError.isInstance(error);
  const code = known || /JSON|parse|type validation|response/i.test(detail) ? 'protocol' : 'upstream';
  const says =
    code === 'protocol' ? 'The provider’s answer could not be read' : 'The provider reported an error';
  return { code, message: `${says}: ${detail}`, retryable: false };
}

/** An error part may hold anything: a string or the provider's JSON. */
function describe(cause: unknown): string {
  if (typeof cause === 'string') return cause;
  const message = (cause as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : (JSON.stringify(cause) ?? 'no reason given');
}

interface ErrorLink {
  name?: unknown;
  message?: unknown;
  code?: unknown;
}

/** The error and its chain of causes, bounded because a chain may be circular. */
function chainOf(cause: unknown): ErrorLink[] {
  const chain: ErrorLink[] = [];
  let link = cause;
  while (link instanceof Error && chain.length < 8) {
    chain.push(link);
    link = link.cause;
  }
  return chain;
}

function shorten(message: string): string {
  return message.length <= maxMessageLength ? message : `${message.slice(0, maxMessageLength - 1)}…`;
}
