/** A Strata that runs somewhere, over its own HTTP contract. */
import { type Api, ApiError, createApi, reasonOf } from '@/lib/api/api-client';
import { misused } from './command-failure';

export interface Server {
  /** Scheme, host and port, without a password: fit to be shown. */
  readonly origin: string;
  readonly api: Api;
  /**
   * A run's events after a sequence number, as bytes of an event stream.
   * @throws ApiError when there are none to be had; its status is 0 when no answer came.
   */
  events(runId: string, after: number, signal: AbortSignal): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
}

const defaultUrl = 'http://127.0.0.1:3000';

/**
 * @param given what the command line says, @param fromEnvironment what STRATA_URL says.
 * @throws Failure for what is no address of a server.
 */
export function serverAt(given: string | null, fromEnvironment: string | undefined): Server {
  const { origin, headers } = readUrl(given ?? (fromEnvironment || defaultUrl));
  const send = async (path: string, init: RequestInit) => {
    const response = await fetch(origin + path, {
      ...init,
      // What a page of the app sends by itself: a write must come from the server's own origin.
      headers: { ...headers, origin, ...init.headers },
      redirect: 'manual',
    });
    refuseStrangers(response);
    return response;
  };
  const unreachable = (cause: unknown) => unreachableAt(origin, cause);
  return {
    origin,
    api: createApi(send, unreachable),
    async events(runId, after, signal) {
      const response = await send(`/api/runs/${runId}/events`, {
        headers: { accept: 'text/event-stream', 'last-event-id': String(after) },
        signal,
      }).catch((cause: unknown) => {
        throw new ApiError(unreachable(cause), 0);
      });
      if (!response.ok) throw new ApiError(await reasonOf(response), response.status);
      return response.body ?? new Blob().stream();
    },
  };
}

/** A name and password in the address are for a proxy before the server, which asks for them. */
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

/** Something answers, but not Strata, which never redirects and answers all but an empty body with a type of its own. */
function refuseStrangers({ status, headers, type }: Response): void {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new Stranger(`it sends to ${headers.get('location') ?? 'another address'}`);
  }
  const contentType = headers.get('content-type') ?? 'nothing';
  const ours = /^(application\/(problem\+)?json|text\/event-stream)\b/.test(contentType);
  // A proxy before it says for itself that nothing is behind it.
  if (status !== 204 && status < 500 && !ours) {
    throw new Stranger(`it answers ${status} with ${contentType}`);
  }
}

class Stranger extends Error {}

function unreachableAt(origin: string, cause: unknown): string {
  if (cause instanceof Stranger) return `What answers at ${origin} is not Strata: ${cause.message}.`;
  return (
    `No Strata answers at ${origin} (${codeOf(cause)}).\n` +
    'Start one in another terminal with npm start, or name one that runs by --url or STRATA_URL.'
  );
}

/** "ECONNREFUSED": fetch says only that it failed, and keeps the reason below. */
function codeOf(error: unknown): string {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(reason instanceof Error)) return String(reason);
  return 'code' in reason ? String(reason.code) : reason.message;
}
