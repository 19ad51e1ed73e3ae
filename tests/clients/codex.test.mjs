/** Codex, which speaks the Responses API only. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { mixtureOf, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel } from '../support/upstream/behaviours';
import { calling, saying } from '../support/upstream/script';

const upstream = sharedUpstream({
  respond: byModel({
    aggregator: ({ body }) =>
      body.messages.at(-1)?.role === 'tool'
        ? saying('The command has run.')
        : calling({ id: 'c1', name: 'exec_command', input: ['{"cmd":', '"echo from codex"}'] }),
  }),
});
const strata = sharedStrata({ upstream });
const folder = mkdtempSync(path.join(tmpdir(), 'strata-codex-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs it without a person, as a script does. */
async function codex(question) {
  const home = path.join(folder, 'home');
  const work = path.join(folder, 'work');
  for (const made of [home, work]) mkdirSync(made, { recursive: true });
  const config = `
model = "moa/clients"
model_provider = "strata"
[model_providers.strata]
name = "Strata"
base_url = "${strata.origin}/v1"
wire_api = "responses"
request_max_retries = 0
stream_max_retries = 0
stream_idle_timeout_ms = 900000
`;
  writeFileSync(path.join(home, 'config.toml'), config);
  const bin = path.join(import.meta.dirname, 'node_modules', '@openai', 'codex', 'bin', 'codex.js');
  const args = [bin, 'exec', '--skip-git-repo-check', '--sandbox', 'danger-full-access', question];
  const child = spawn(process.execPath, args, {
    cwd: work,
    env: { PATH: process.env.PATH, HOME: home, CODEX_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, progress] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { output, progress };
}

test('a command runs here, its output is answered on the same references, and the layers are shown', async () => {
  await send(strata, 'POST', '/api/mixtures', mixtureOf([['a', 'b']], { name: 'Clients' }));
  const { output, progress } = await codex('Run a command.');
  expect(output.trim()).toBe('The command has run.');
  expect(progress).toContain('Layer 1 of 2');
  expect(upstream.requests.map(({ body }) => body.model)).toEqual(['a', 'b', 'aggregator', 'aggregator']);
  const result = upstream.requests.at(-1)?.body.messages.at(-1);
  expect(result?.content).toContain('from codex');
}, 60_000);
