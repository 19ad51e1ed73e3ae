import path from 'node:path';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { pageScript } from './page-script.generated';

const root = path.join(import.meta.dirname, '..', '..');

/** The script of an exported page with all that it imports, as one text. */
async function bundled(): Promise<string> {
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, 'script', 'page-script.ts'),
    platform: 'browser',
    resolve: { alias: { '@': root } },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code.trim();
}

test('page-script.generated.ts is made of script/', async () => {
  const module = `// Made by \`npx vitest run --project unit components/html-export/page-script -u\`.\nexport const pageScript = ${JSON.stringify(await bundled())};\n`;
  await expect(module).toMatchFileSnapshot(path.join(import.meta.dirname, 'page-script.generated.ts'));
});

test('it is small, and does not end its element', () => {
  expect(pageScript.length).toBeLessThan(32_000);
  expect(pageScript).not.toMatch(/<\/script|<!--/i);
});
