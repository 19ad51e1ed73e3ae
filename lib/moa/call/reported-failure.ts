/** The failure that a provider reports in its own words, by an HTTP status or inside an answer. */
import type { CallError, CallErrorCode } from '@/lib/moa/events/call-error';
import type { ProviderError } from './provider-error';

/** As `CallFailure`, which is built on it. */
interface ReportedFailure extends CallError {
  retryable: boolean;
}

/** An error that a provider wrote into its answer, with status 200. Recognised by name across bundles. */
export class ProviderReportError extends Error {
  readonly report: unknown;
  constructor(report: unknown) {
    super('The provider reported an error.');
    this.report = report;
    this.name = 'ProviderReportError';
  }
}

/** @param detail replaces the provider's words where it gave none. */
export function failureOfStatus(
  status: number,
  error: ProviderError,
  retryAfterMs: number | null,
  detail: string,
): ReportedFailure {
  const { code, says } = meaningOfRefusal(error) ?? meaningOf(status);
  const wait = retryAfterMs === null ? '' : `; it asks to wait ${Math.ceil(retryAfterMs / 1000)} s`;
  const reason = error.message ?? detail;
  const said = status === 429 ? says : `${says} (${status})`;
  return {
    code,
    statusCode: status,
    message: reason === '' ? `${said}${wait}.` : `${said}${wait}: ${reason}`,
    retryable: status === 429 || status >= 500,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}

/** An answer without an HTTP error that reports one: its codes stand for the status. */
export function failureOfReport({ message, codes, status }: ProviderError): ReportedFailure {
  const said = message ?? 'no reason given';
  const meaning =
    meaningOfRefusal({ message, codes, status }) ??
    (status === null ? meaningOfCodes(codes, said) : meaningOf(status));
  const { code, says } = meaning ?? { code: 'upstream', says: 'The provider reported an error' };
  const passes = code === 'rate_limit' || (code === 'upstream' && meaning !== null);
  return { code, message: `${says}: ${said}`, retryable: passes };
}

interface Meaning {
  code: CallErrorCode;
  says: string;
}

function meaningOf(status: number): Meaning {
  if (status === 429) return { code: 'rate_limit', says: 'Rate limit reached' };
  if (status === 401) return { code: 'auth', says: 'The provider refused the key' };
  if (status === 403) return { code: 'auth', says: 'The provider does not allow this' };
  if (status === 404) return { code: 'not_found', says: 'The provider knows no such model or endpoint' };
  if (status >= 500) return { code: 'upstream', says: 'The provider failed' };
  return { code: 'bad_request', says: 'The provider refused the request' };
}

/** What some providers say with a status that means something else. */
function meaningOfRefusal({ message, codes }: ProviderError): Meaning | null {
  if (/content_?filter|content_policy|ResponsibleAIPolicy|data_inspection_failed|moderation/i.test(codes))
    return { code: 'content_filter', says: 'The provider’s content filter refused' };
  if (/API_KEY_INVALID|invalid_?api_?key/i.test(codes) || /api key not valid/i.test(message ?? ''))
    return { code: 'auth', says: 'The provider refused the key' };
  return null;
}

/** Codes without a status, as they come inside a stream; failing these, the words. */
function meaningOfCodes(codes: string, message: string): Meaning | null {
  return meaningOfWords(codes) ?? meaningOfWords(message);
}

function meaningOfWords(words: string): Meaning | null {
  if (/rate.?limit|too.?many.?requests|throttl|resource.?exhausted/i.test(words)) return meaningOf(429);
  if (/authentication|unauthorized|api.?key|permission|forbidden/i.test(words)) return meaningOf(401);
  if (/not.?found|does not exist|unknown.?model/i.test(words)) return meaningOf(404);
  if (/invalid.?request|bad.?request|invalid.?argument|context.?length|context window/i.test(words))
    return meaningOf(400);
  if (
    /overload|unavailable|capacity|server.?error|internal|api_error|timed? ?.?out|timeout|busy|try again/i.test(
      words,
    )
  )
    return meaningOf(503);
  return null;
}
