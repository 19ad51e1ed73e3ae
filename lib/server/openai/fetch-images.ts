/**
 * Fetches the images that a request has addresses of, through the guarded fetch: from public addresses only,
 * whatever the operator allows for providers, because any client may name any address here.
 */
import { refusal } from '@/lib/server/openai/wire/field-refusal';
import { imageFormatOf } from '@/lib/server/openai/wire/fields/image-format';
import { imageInUrl } from '@/lib/server/openai/wire/fields/image-url';
import type { Message, SeenPart } from '@/lib/server/openai/wire/openai-messages';
import { createGuardedFetch, GuardedFetchError } from '@/lib/server/providers/transport/guarded-fetch';
import type { NetworkPolicy } from '@/lib/server/providers/transport/network-policy';

export const imageNetworkPolicy: NetworkPolicy = { trustedHosts: new Set(), allowLoopback: false };

const mostImages = 20;
const maxImageBytes = 10 * 1024 * 1024;
/** In base64, that is as much as a body may have. */
const maxTotalBytes = 12 * 1024 * 1024;
const timeoutMs = 15_000;

export type ImageFetch = (messages: readonly Message[], signal: AbortSignal) => Promise<Message[]>;

export const fetchImages: ImageFetch = createImageFetch(
  createGuardedFetch(imageNetworkPolicy, { maxBodyBytes: maxImageBytes }),
);

/**
 * Makes a function that replaces addresses of images by data URLs. An address that occurs twice is fetched once.
 * @throws StrataError `invalid_request` from that function, for an image that cannot be had, with its field.
 */
export function createImageFetch(fetch: typeof globalThis.fetch): ImageFetch {
  return async (messages, signal) => {
    const addresses = addressesIn(messages);
    if (addresses.size === 0) return [...messages];
    if (addresses.size > mostImages)
      throw refusal('messages', `must have at most ${mostImages} images at addresses`);
    const room = { bytes: maxTotalBytes };
    const ending = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const fetched = await Promise.all(
      [...addresses].map(
        async ([url, path]) => [url, await dataUrlOf(url, path, { fetch, ending, room })] as const,
      ),
    );
    const dataUrls = new Map(fetched);
    return messages.map((message) => withDataUrls(message, dataUrls));
  };
}

/** Each address and the field where it is first. */
function addressesIn(messages: readonly Message[]): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const [index, message] of messages.entries()) {
    if ((message.role !== 'user' && message.role !== 'tool') || !Array.isArray(message.content)) continue;
    for (const [position, part] of message.content.entries()) {
      const url = urlOf(part);
      if (url === null || imageInUrl(url) !== null || addresses.has(url)) continue;
      addresses.set(url, `messages/${index}/content/${position}/image_url`);
    }
  }
  return addresses;
}

function urlOf(part: SeenPart): string | null {
  if (part.type !== 'image_url') return null;
  return typeof part.image_url === 'string' ? part.image_url : part.image_url.url;
}

function withDataUrls(message: Message, dataUrls: ReadonlyMap<string, string>): Message {
  if ((message.role !== 'user' && message.role !== 'tool') || !Array.isArray(message.content)) return message;
  const content = message.content.map((part): SeenPart => {
    const dataUrl = dataUrls.get(urlOf(part) ?? '');
    if (part.type !== 'image_url' || dataUrl === undefined) return part;
    const rest = typeof part.image_url === 'string' ? {} : part.image_url;
    return { ...part, image_url: { ...rest, url: dataUrl } };
  });
  return { ...message, content };
}

interface Fetching {
  fetch: typeof globalThis.fetch;
  ending: AbortSignal;
  /** What all images of the request together may still take. */
  room: { bytes: number };
}

async function dataUrlOf(url: string, path: string, { fetch, ending, room }: Fetching): Promise<string> {
  const { username, password } = new URL(url);
  if (username !== '' || password !== '') throw refusal(path, 'must have no user name or password in it');
  const response = await fetch(url, {
    headers: { accept: 'image/png, image/jpeg, image/gif, image/webp', 'user-agent': 'Strata' },
    signal: ending,
  }).catch((cause: unknown) => {
    throw refusal(path, `could not be fetched: ${causeInWords(cause)}`);
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw refusal(path, `could not be fetched: its server answered with the status ${response.status}`);
  }
  const bytes = await bytesOf(response, room).catch((cause: unknown) => {
    throw refusal(path, `could not be fetched: ${causeInWords(cause)}`);
  });
  const format = imageFormatOf(bytes);
  if (format === null) throw refusal(path, 'is no PNG, JPEG, GIF or WebP');
  return `data:${format};base64,${bytes.toString('base64')}`;
}

async function bytesOf(response: Response, room: Fetching['room']): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body ?? []) {
    room.bytes -= chunk.byteLength;
    if (room.bytes < 0) throw new GuardedFetchError('too_large', 'The images are too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What a client may know: nothing about the network behind the server. */
function causeInWords(cause: unknown): string {
  const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;
  if (cause instanceof GuardedFetchError) {
    switch (cause.code) {
      case 'blocked':
        return 'only public addresses are';
      case 'redirect':
        return 'it is a redirect, which is not followed';
      default:
        return `an image may have ${megabytes(maxImageBytes)}, and all together ${megabytes(maxTotalBytes)}`;
    }
  }
  if (cause instanceof DOMException && cause.name === 'TimeoutError')
    return `it did not arrive within ${timeoutMs / 1000} s`;
  return 'its server could not be reached';
}
