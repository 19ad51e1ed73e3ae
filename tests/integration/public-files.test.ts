import { expect, test } from 'vitest';
import { sharedStrata } from '../support/shared-strata';

const strata = sharedStrata();

interface Manifest {
  icons: { src: string; sizes: string; type: string }[];
}

/** Width and height of a PNG, from its header chunk (PNG specification, section 11.2.2). */
async function sizeOf(path: string): Promise<string> {
  const bytes = Buffer.from(await (await strata.fetch(path)).arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('the manifest names icons that exist in the sizes they claim', async () => {
  const response = await strata.fetch('/manifest.webmanifest');
  expect(response.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
  const { icons } = (await response.json()) as Manifest;
  expect(icons.map(({ type }) => type)).toContain('image/svg+xml');
  for (const { src, sizes, type } of icons) {
    const icon = await strata.fetch(src);
    expect(icon.headers.get('content-type')).toBe(type);
    if (type === 'image/png') expect(await sizeOf(src)).toBe(sizes);
  }
});

test('a page links its icons, its manifest and a preview image by absolute address', async () => {
  const html = await (await strata.fetch('/')).text();
  for (const link of ['/icon.svg', '/manifest.webmanifest', '/apple-touch-icon.png']) {
    expect(html).toContain(`href="${link}"`);
  }
  expect(html).toContain(`property="og:image" content="${strata.origin}/link-preview.png"`);
  expect(await sizeOf('/link-preview.png')).toBe('1200x630');
  expect(await sizeOf('/apple-touch-icon.png')).toBe('180x180');
});

test('robots.txt allows only shared pages', async () => {
  const robots = await (await strata.fetch('/robots.txt')).text();
  expect(robots).toBe('User-agent: *\nAllow: /s/\nAllow: /link-preview.png\nDisallow: /\n');
});
