/** promptfoo, by its command. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { model, withStrata } from './with-strata.mjs';

const { baseUrl } = withStrata();
const command = path.join(import.meta.dirname, 'node_modules', '.bin', 'promptfoo');
const weather = {
  type: 'function',
  function: { name: 'weather', parameters: { type: 'object', properties: { city: { type: 'string' } } } },
};
const schema = { type: 'object', properties: { blue: { type: 'boolean' } }, required: ['blue'] };

/** The outputs of one evaluation, by the label of the provider. */
async function evaluate(providers) {
  const folder = await mkdtemp(path.join(tmpdir(), 'promptfoo-'));
  try {
    const config = {
      prompts: ['Is the sky {{colour}}?'],
      providers: Object.entries(providers).map(([label, options]) => ({
        id: `openai:chat:${model}`,
        label,
        config: { apiBaseUrl: baseUrl(), apiKey: 'none', ...options },
      })),
      tests: [{ vars: { colour: 'blue' } }],
    };
    const [file, output] = ['config.json', 'output.json'].map((name) => path.join(folder, name));
    await writeFile(file, JSON.stringify(config));
    // Nothing is sent anywhere else, and nothing stays in the home folder.
    const env = {
      ...process.env,
      PROMPTFOO_CONFIG_DIR: folder,
      PROMPTFOO_DISABLE_TELEMETRY: '1',
      PROMPTFOO_DISABLE_UPDATE: '1',
      PROMPTFOO_DISABLE_REMOTE_GENERATION: '1',
      PROMPTFOO_CACHE_ENABLED: 'false',
    };
    await promisify(execFile)(command, ['eval', '-c', file, '-o', output, '--no-progress-bar'], { env });
    const { results } = JSON.parse(await readFile(output, 'utf8'));
    return Object.fromEntries(
      results.results.map(({ provider, response, error }) => [provider.label, response?.output ?? error]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('texts, tool calls and objects are evaluated', async () => {
  const outputs = await evaluate({
    plain: { temperature: 0, max_tokens: 1024 },
    options: { top_p: 1, frequency_penalty: 0, seed: 1, stop: [], passthrough: { top_k: 3 } },
    tools: { tools: [weather], tool_choice: 'auto' },
    object: { response_format: { type: 'json_schema', json_schema: { name: 'sky', schema, strict: true } } },
  });
  expect(outputs.plain).toBe('The sky is blue.');
  expect(outputs.options).toBe('The sky is blue.');
  expect(outputs.tools).toMatchObject([{ function: { name: 'weather', arguments: '{"city":"Oslo"}' } }]);
  expect(outputs.object).toEqual({ blue: true });
}, 180_000);
