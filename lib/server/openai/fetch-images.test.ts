import { expect, test } from 'vitest';
import { createGuardedFetch, GuardedFetchError } from '@/lib/server/providers/transport/guarded-fetch';
import { addressRefusal } from '@/lib/server/providers/transport/network-policy';
import { createImageFetch, imageNetworkPolicy } from './fetch-images';
import type { Message } from './wire/openai-messages';

const png = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1');
const asking = (...urls: string[]): Message[] => [
  {
    role: 'user',
    content: urls.map((url) => ({ type: 'image_url' as const, image_url: { url, detail: 'low' } })),
  },
];
const never = new AbortController().signal;
/** A network in which every address answers alike. */
function network(respond: (url: string) => Response | Promise<Response>) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(String(input));
    return respond(String(input));
  };
  return { asked, fetchImages: createImageFetch(fetch) };
}
const refusalOf = async (respond: (url: string) => Response | Promise<Response>, ...urls: string[]) => {
  const { fetchImages } = network(respond);
  return fetchImages(asking(...urls), never).then(
    () => null,
    (error: Error) => error.message,
  );
};
const address = 'https://example.com/a.png';

test('an address becomes the data of its image, with its hints, and is fetched once', async () => {
  const { asked, fetchImages } = network(
    () => new Response(png, { headers: { 'content-type': 'application/octet-stream' } }),
  );
  const url = `data:image/png;base64,${png.toString('base64')}`;
  expect(await fetchImages([...asking(address, address), ...asking(address)], never)).toEqual([
    ...asking(url, url),
    ...asking(url),
  ]);
  expect(asked).toEqual([address]);
});

test('images in the results of tools are fetched, too', async () => {
  const { fetchImages } = network(() => new Response(png));
  const content = [{ type: 'image_url' as const, image_url: address }];
  const [message] = await fetchImages([{ role: 'tool', tool_call_id: 'c', content }], never);
  expect(JSON.stringify(message)).toContain('data:image/png;base64,');
});

test('nothing is fetched where there is no address', async () => {
  const { asked, fetchImages } = network(() => new Response(png));
  await fetchImages(
    [...asking('data:image/png;base64,iVBORw0KGgo='), { role: 'user', content: address }],
    never,
  );
  expect(asked).toEqual([]);
});

test.each<[string, () => Response | Promise<Response>, RegExp]>([
  [
    'a page',
    () => new Response('<!doctype html>', { headers: { 'content-type': 'image/png' } }),
    /is no PNG/,
  ],
  ['an SVG', () => new Response('<svg>'), /is no PNG/],
  ['nothing', () => new Response(''), /is no PNG/],
  ['an error', () => new Response('secret', { status: 404 }), /answered with the status 404/],
  ['more than 12 MB', () => new Response(Buffer.alloc(13 * 1024 * 1024)), /an image may have 10 MB/],
  [
    'an address that is not public',
    () => Promise.reject(new GuardedFetchError('blocked', 'Refused to call x: it is in ALLOW_PRIVATE_HOSTS')),
    /only public addresses are/,
  ],
  ['a redirect', () => Promise.reject(new GuardedFetchError('redirect', 'to secret')), /redirect/],
  ['a host that is none', () => Promise.reject(new Error('ENOTFOUND secret')), /could not be reached/],
  ['silence', () => Promise.reject(new DOMException('', 'TimeoutError')), /did not arrive within 15 s/],
])('%s is refused with the field, and tells nothing of what is there', async (_, respond, words) => {
  const message = await refusalOf(respond, address);
  expect(message).toMatch(words);
  expect(message).toMatch(/^messages\.0\.content\.0\.image_url /);
  expect(message).not.toMatch(/secret|PRIVATE_HOSTS/);
});

test('all images of a request together have a limit', async () => {
  const urls = [1, 2, 3].map((number) => `https://example.com/${number}.png`);
  const fiveMegabytes = () => new Response(Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]));
  expect(await refusalOf(fiveMegabytes, ...urls.slice(0, 2))).toBeNull();
  expect(await refusalOf(fiveMegabytes, ...urls)).toMatch(/all together 12 MB/);
});

test('more than twenty addresses are refused before any is fetched', async () => {
  const { asked, fetchImages } = network(() => new Response(png));
  const urls = Array.from({ length: 21 }, (_, index) => `https://example.com/${index}.png`);
  await expect(fetchImages(asking(...urls), never)).rejects.toThrow('at most 20 images');
  expect(asked).toEqual([]);
});

test('credentials in an address are never sent', async () => {
  const { asked, fetchImages } = network(() => new Response(png));
  await expect(fetchImages(asking('https://me:secret@example.com/a.png'), never)).rejects.toThrow(
    'no user name or password',
  );
  expect(asked).toEqual([]);
});

test.each([
  '127.0.0.1',
  '::1',
  '::ffff:127.0.0.1',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  'fd00::1',
  'fe80::1',
  '169.254.169.254',
  'fd00:ec2::254',
  '0.0.0.0',
  '224.0.0.1',
])('the policy allows no image from %s, whatever the host is called', (forbidden) => {
  expect(addressRefusal('images.example.com', forbidden, imageNetworkPolicy)).not.toBeNull();
  expect(addressRefusal(forbidden, forbidden, imageNetworkPolicy)).not.toBeNull();
});

test('the policy allows public addresses', () => {
  expect(addressRefusal('example.com', '93.184.215.14', imageNetworkPolicy)).toBeNull();
});

test('a name that resolves to an address of this machine is not called', async () => {
  const guarded = createGuardedFetch(imageNetworkPolicy, {
    lookup: (_host, _options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]),
  });
  await expect(createImageFetch(guarded)(asking('http://images.example.com/a.png'), never)).rejects.toThrow(
    'only public addresses are',
  );
});
