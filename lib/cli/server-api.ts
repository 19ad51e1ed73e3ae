/** A running Strata, over its HTTP API. */
import { type Api, ApiError, createApi, errorOf } from '@/lib/api/api-client';
import { misused } from './command-failure';

type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>;

export interface Server {
  /** Scheme, host and port, without a password, so that it can be shown. */
  readonly origin: string;
  readonly api: Api;
  /**
   * The events of a run after a sequence number, as bytes of an event stream.
   * @throws ApiError; its status is 0 when no response arrived.
   */
  events(runId: string, after: number, signal: AbortSignal): Promise<ByteStream>;
  /** Sends a file without loading it. @throws ApiError */
  upload<T>(path: string, file: AsyncIterable<Uint8Array>): Promise<T>;
  /** The bytes of a file that the server makes. @throws ApiError */
  download(path: string): Promise<AsyncIterable<Uint8Array>>;
}

const defaultUrl = 'http://127.0.0.1:3000';

/**
 * @param given from the command line.
 * @param fromEnvironment the value of STRATA_URL.
 * @param apiKey the value of STRATA_API_KEY, for a server with accounts.
 * @throws Failure for an invalid address.
 */
export function serverAt(
  given: string | null,
  fromEnvironment: string | undefined,
  apiKey: string | undefined,
): Server {
  const { origin, headers: credentials } = readUrl(given ?? (fromEnvironment || defaultUrl));
  const headers = apiKey ? { ...credentials, 'x-api-key': apiKey } : credentials;
  const send = async (path: string, init: RequestInit) => {
    const response = await fetch(origin + path, {
      ...init,
      // As a page of the app: a write must name the server's own origin.
      headers: { ...headers, origin, ...init.headers },
      redirect: 'manual',
    });
    refuseStrangers(response);
    return response;
  };
  const unreachable = (cause: unknown) => unreachableAt(origin, cause);
  const answered = async (path: string, init: RequestInit) => {
    const response = await send(path, init).catch((cause: unknown) => {
      throw new ApiError(unreachable(cause), 0);
    });
    if (!response.ok) throw await errorOf(response);
    return response;
  };
  return {
    origin,
    api: createApi(send, unreachable),
    async events(runId, after, signal) {
      const response = await answered(`/api/runs/${runId}/events`, {
        headers: { accept: 'text/event-stream', 'last-event-id': String(after) },
        signal,
      });
      return response.body ?? new Blob().stream();
    },
    async upload(path, file) {
      // A streamed body has to be declared as sent before the response begins.
      const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: streamOf(file), duplex: 'half' };
      return (await answered(path, init)).json();
    },
    async download(path) {
      const response = await answered(path, {});
      return response.body ?? new Blob().stream();
    },
  };
}

function streamOf(file: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = file[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Credentials in the address are for a proxy in front of the server. */
function readUrl(text: string): { origin: string; headers: Record<string, string> } {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw misused(`"${text}" is not the address of a server, like ${defaultUrl}.`);
  }
  if (url.pathname !== '/' || url.search !== '') {
    throw misused(`The address of a server ends after its port: ${url.origin}.`);
  }
  const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return {
    origin: url.origin,
    headers:
      credentials === ':' ? {} : { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
  };
}

/** The response is not from Strata, which never redirects and sets a content type on every body. */
function refuseStrangers({ status, headers, type }: Response): void {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new Stranger(`it sends to ${headers.get('location') ?? 'another address'}`);
  }
  const contentType = headers.get('content-type') ?? 'nothing';
  const isFile = headers.has('content-disposition');
  const ours = isFile || /^(application\/(problem\+)?json|text\/event-stream)\b/.test(contentType);
  // A proxy reports that nothing is behind it.
  if (status !== 204 && status < 500 && !ours) {
    throw new Stranger(`it answers ${status} with ${contentType}`);
  }
}

class Stranger extends Error {}

function unreachableAt(origin: string, cause: unknown): string {
  if (cause instanceof Stranger) return `What answers at ${origin} is not Strata: ${cause.message}.`;
  return (
    `No Strata answers at ${origin} (${codeOf(cause)}).\n` +
    'Start one in another terminal with "strata start", or name one that runs by --url or STRATA_URL.'
  );
}

/** "ECONNREFUSED": fetch reports only a failure and keeps the cause inside. */
function codeOf(error: unknown): string {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(reason instanceof Error)) return String(reason);
  return 'code' in reason ? String(reason.code) : reason.message;
}
