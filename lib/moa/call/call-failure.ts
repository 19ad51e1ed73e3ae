/**
 * Turns whatever was thrown or streamed into the reason of a failure: errors of the AI SDK, the guarded fetch
 * and Node. Errors cross bundles, so they are recognised by markers, names and codes, never by `instanceof`.
 */
import { APICallError, InvalidResponseDataError } from '@ai-sdk/provider';
import type { CallError } from '@/lib/moa/events/call-error';
import { readProviderError } from './provider-error';
import { failureOfReport, failureOfStatus } from './reported-failure';
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
    reportFailure(cause) ??
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
  const { statusCode: status, responseHeaders: headers = {}, responseBody: body = '', message } = error;
  const report = readProviderError(body);
  const response = { status, headers, body };
  if (isQuotaUsedUp(response)) {
    const reason = report.message ?? message;
    const said = `The quota or the credit at the provider is used up (${status}): ${reason}`;
    return { code: 'quota', statusCode: status, message: said, retryable: false };
  }
  return failureOfStatus(status, report, requestedWait(response), message);
}

/** An error inside an answer, as `lib/server/providers/wire` reads it. */
function reportFailure(cause: unknown): CallFailure | null {
  const error = chainOf(cause).find((link) => link.name === 'ProviderReportError');
  return error === undefined ? null : failureOfReport(readProviderError(error.report));
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
    if (/^(Z_|ERR_BROTLI|ERR_ZSTD|ERR__ERROR|ZSTD)/.test(code)) {
      const message = `The provider’s answer could not be decompressed (${code}).`;
      return { code: 'protocol', message, retryable: false };
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

/** Errors of the AI SDK's validators. Their messages are dumps of what was read, not for people. */
const validators = new Set([
  'AI_TypeValidationError',
  'AI_JSONParseError',
  'AI_InvalidResponseDataError',
  'AI_APICallError',
  'ZodError',
]);

/** Whether the AI SDK could not read a piece of an answer. */
export function isUnreadable(cause: unknown): boolean {
  return chainOf(cause).some(({ name }) => validators.has(String(name)));
}

function protocolFailure(cause: unknown): CallFailure {
  const error = chainOf(cause)[0];
  if (isUnreadable(cause)) {
    const message = 'The provider sent an answer that is not in its own format.';
    return { code: 'protocol', message, retryable: false };
  }
  return failureOfReport(readProviderError(error === undefined ? cause : String(error.message)));
}

interface ErrorLink {
  name?: unknown;
  message?: unknown;
  code?: unknown;
  /** Of a `ProviderReportError`. */
  report?: unknown;
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
