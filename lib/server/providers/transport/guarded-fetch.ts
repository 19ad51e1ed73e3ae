/**
 * The only way to reach a provider: a `fetch` that follows no redirects (the AI SDK's would forward prompt
 * and key), checks the resolved address at connect, and bounds the response.
 *
 * Refusals reject with a GuardedFetchError whose `code` lib/moa/call/call-failure.ts reads: `blocked`
 * (forbidden address or scheme), `redirect`, `too_large`. Network errors keep Node's codes (ECONNREFUSED,
 * ENOTFOUND, UND_ERR_…). It is built on undici's `request`, because the global `fetch` costs several times as
 * much per chunk.
 */
import dns from 'node:dns';
import type { IncomingHttpHeaders } from 'node:http';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, request } from 'undici';
import { nextDepth } from '@/lib/server/request-depth';
import { type AnswerListener, currentAnswerListener } from './answer-listener';
import { hostOf, isLiteral } from './base-url';
import { type Body, type BodyBounds, bodyAfterTextDeltas, bodyStream } from './body-stream';
import { decodedBody, undeclaredDecoder } from './decoded-body';
import { addressRefusal, type NetworkPolicy } from './network-policy';

/** A streamed token takes about 300 bytes of JSON: room for 100,000 tokens. */
const maxAnswerBytes = 32 * 1024 * 1024;
const maxErrorBodyBytes = 64 * 1024;
const connectTimeoutMs = 10_000;
/**
 * How long idle connections are kept where the provider does not say, to save handshakes. If the provider
 * closed one first, the pipeline retries.
 */
const keepIdleMs = 60_000;

export class GuardedFetchError extends Error {
  readonly code: 'blocked' | 'redirect' | 'too_large';
  constructor(code: GuardedFetchError['code'], message: string) {
    super(message);
    this.name = 'GuardedFetchError';
    this.code = code;
  }
}

interface GuardedFetchOptions {
  /** Node's `lookup`, unless a test replaces it. */
  lookup?: LookupFunction;
  /** The longest response; the default fits the longest answer of a model. */
  maxBodyBytes?: number;
}

export function createGuardedFetch(
  policy: NetworkPolicy,
  { lookup = dns.lookup, maxBodyBytes = maxAnswerBytes }: GuardedFetchOptions = {},
): typeof fetch {
  const agent = new Agent({
    // The pipeline has its own deadlines.
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: keepIdleMs,
    connect: { timeout: connectTimeoutMs, lookup: guardedLookup(policy, lookup) },
  });
  return async (input, init) => {
    const url = urlOf(input);
    refuseUrl(url, policy);
    const tap = currentAnswerListener();
    const response = await request(url, {
      dispatcher: agent,
      method: (init?.method ?? 'GET') as Dispatcher.HttpMethod,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), ...nextDepth() },
      body: textOf(init?.body),
      signal: init?.signal ?? null,
    });
    return toResponse(response, url, { maxBodyBytes, tap });
  };
}

function urlOf(input: Parameters<typeof fetch>[0]): URL {
  return new URL(input instanceof Request ? input.url : input);
}

function textOf(body: BodyInit | null | undefined): string | null {
  if (body === null || body === undefined) return null;
  if (typeof body === 'string') return body;
  throw new TypeError('The guarded fetch sends text bodies only');
}

function refuseUrl(url: URL, policy: NetworkPolicy): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new GuardedFetchError(
      'blocked',
      `Refused to call ${url.protocol}//…: only http and https are called.`,
    );
  }
  const host = hostOf(url);
  if (isLiteral(host)) refuseAddress(host, host, policy);
}

function refuseAddress(host: string, address: string, policy: NetworkPolicy): void {
  const reason = addressRefusal(host, address, policy);
  if (reason !== null) throw new GuardedFetchError('blocked', `Refused to call ${host}: ${reason}.`);
}

/** Every address that a name resolves to must be allowed; checked where the connection is made. */
function guardedLookup(policy: NetworkPolicy, lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, resolved) => {
      if (error) return callback(error, '');
      const addresses = resolved as unknown as dns.LookupAddress[];
      try {
        for (const { address } of addresses) refuseAddress(hostname, address, policy);
      } catch (refusal) {
        return callback(refusal as Error, '');
      }
      const [first] = addresses;
      if (first === undefined) return callback(new Error(`${hostname} has no address`), '');
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

/** How the body of a response is read. */
interface Reading {
  maxBodyBytes: number;
  tap: AnswerListener | undefined;
}

async function toResponse(response: Dispatcher.ResponseData, url: URL, reading: Reading): Promise<Response> {
  const { statusCode: status, body } = response;
  // 304 is not a redirect: it says that the cached content is current.
  if (status >= 300 && status < 400 && status !== 304) {
    discard(body);
    throw new GuardedFetchError(
      'redirect',
      `${hostOf(url)} answered with a redirect, which is not followed.`,
    );
  }
  const empty = status === 204 || status === 205 || status === 304;
  if (empty) discard(body);
  return new Response(empty ? null : await bodyOfResponse(response, reading), {
    status,
    headers: headersOf(response.headers),
  });
}

/** With a listener, the response has only what the listener is not told. */
async function bodyOfResponse(
  response: Dispatcher.ResponseData,
  { maxBodyBytes, tap }: Reading,
): Promise<ReadableStream<Uint8Array>> {
  const { statusCode, headers } = response;
  const body = decodedBody(response.body, headers['content-encoding']?.toString());
  const bounds = boundsOf(statusCode, maxBodyBytes);
  // An image is no text either.
  const isText = /json|text|event-stream/i.test(headers['content-type']?.toString() ?? 'text');
  if (headers['content-encoding'] === undefined && isText) bounds.decoderFor = undeclaredDecoder;
  return tap !== undefined && statusCode < 300
    ? bodyAfterTextDeltas(body, bounds, tap)
    : bodyStream(body, bounds);
}

/** Closes the connection. An unread body reports its end as an error, which is ignored. */
function discard(body: Body): void {
  body.on('error', () => {});
  body.destroy();
}

function headersOf(headers: IncomingHttpHeaders): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) result.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  // Waits that are given as a time are relative to the time of the response.
  if (!result.has('date')) result.set('date', new Date().toUTCString());
  return result;
}

/** A response that is too long fails; an error message is cut. */
function boundsOf(statusCode: number, maxBodyBytes: number): BodyBounds {
  if (statusCode >= 300) return { maxBytes: maxErrorBodyBytes, excess: null };
  const words = `The provider sent more than ${maxBodyBytes / 1024 / 1024} MB; the rest was cut off.`;
  return { maxBytes: maxBodyBytes, excess: new GuardedFetchError('too_large', words) };
}
