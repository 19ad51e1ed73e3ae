/**
 * `node scripts/generators/make-icons.mjs`: renders the PNG files of public/ from the logo in Chromium. The files are committed; run
 * it again when the logo changes.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import '../typescript-sources.mjs';

const { findChromium } = await import('../../tests/support/chromium.ts');
const folder = path.join(import.meta.dirname, '..', '..', 'public');
const paper = '#fcfaf7';
const font = readFileSync(
  path.join(import.meta.dirname, '..', '..', 'node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2'),
).toString('base64');

/** The logo: three bars, each darker than the one before. @param width of the logo, in CSS pixels. */
const mark = (width) =>
  readFileSync(path.join(folder, 'icon.svg'), 'utf8').replace(
    '<svg ',
    `<svg width="${width}" height="${width}" `,
  );

const centred = (content, background) =>
  `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${background}">${content}</body>`;

/** The band of one layer, in the colours of the page: each layer is darker than the one before. */
const band = (colour, cells) =>
  `<div style="display:flex;gap:14px;padding:18px;border-radius:16px;background:${colour}">${'<div style="flex:1;height:34px;border-radius:9px;background:#fff"></div>'.repeat(cells)}</div>`;

const preview = `<style>@font-face{font-family:Geist;src:url(data:font/woff2;base64,${font});font-weight:100 900}</style>
<body style="margin:0;height:100vh;box-sizing:border-box;padding:72px 80px;background:${paper};font-family:Geist;color:#231d18;display:flex;flex-direction:column;justify-content:space-between">
  <div>
    <div style="display:flex;align-items:center;gap:22px;font-size:60px;font-weight:600;letter-spacing:-0.02em">${mark(60)}Strata</div>
    <div style="margin-top:26px;font-size:38px;line-height:1.3;max-width:21em">Several models answer, the next layer reads them all, and one answer comes out.</div>
  </div>
  <div style="display:flex;flex-direction:column;gap:14px">
    ${band('#f7f1e8', 6)}${band('#f3e3d3', 6)}
    <div style="display:flex;padding:18px;border-radius:16px;background:#efd6c0;box-shadow:inset 8px 0 0 #c2571b"><div style="flex:1;height:34px;border-radius:9px;background:#fff"></div></div>
  </div>
</body>`;

const files = [
  ['icon-192.png', 192, 192, centred(mark(176), 'transparent')],
  ['icon-512.png', 512, 512, centred(mark(470), 'transparent')],
  // The safe zone of a maskable icon is the circle of the inner 80 percent. The bars must stay inside it.
  ['icon-maskable-512.png', 512, 512, centred(mark(270), paper)],
  ['apple-touch-icon.png', 180, 180, centred(mark(116), paper)],
  ['link-preview.png', 1200, 630, preview],
];

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
for (const [name, width, height, html] of files) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(folder, name), omitBackground: true });
  await page.close();
}
await browser.close();
