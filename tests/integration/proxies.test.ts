/**
 * Two instances behind the proxies of deploy/, where these are installed: what a run writes arrives as it is written, and an
 * instance that drains is left out.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { mixtureOf } from '../support/api';
import { hasEnded } from '../support/has-ended';
import { freePort } from '../support/server';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { type Strata, startStrata } from '../support/strata';
import { join, setupToken } from '../support/team';
import { byModel, waitingAfter } from '../support/upstream/behaviours';

const deploy = path.resolve(import.meta.dirname, '..', '..', 'deploy');
const host = 'strata.example.com';
const upstream = sharedUpstream();
const env = { ACCOUNTS: 'on', ALLOWED_HOSTS: host, DRAIN_SECONDS: '30' };
const first = sharedStrata({ upstream, env });

const installed = (name: string) =>
  [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin']
    .map((folder) => path.join(folder, name))
    .find(existsSync);

interface Proxy {
  program: string;
  /** The files of deploy/ with these ports. */
  start(program: string, port: number, instances: Strata[]): ChildProcess;
}

const proxies: Proxy[] = [
  {
    program: 'caddy',
    start(program, port, instances) {
      const home = mkdtempSync(path.join(tmpdir(), 'strata-caddy-'));
      return spawn(program, ['run', '--adapter', 'caddyfile', '--config', path.join(deploy, 'Caddyfile')], {
        stdio: 'ignore',
        env: {
          ...process.env,
          HOME: home,
          CADDY_ADMIN: `unix/${home}/admin`,
          STRATA_HOST: `http://${host}:${port}`,
          STRATA_UPSTREAMS: instances.map(({ origin }) => new URL(origin).host).join(' '),
        },
      });
    },
  },
  {
    program: 'nginx',
    start(program, port, instances) {
      const folder = mkdtempSync(path.join(tmpdir(), 'strata-nginx-'));
      const [one, two] = instances.map(({ origin }) => new URL(origin).host);
      // Without TLS, and on other ports.
      const site = readFileSync(path.join(deploy, 'nginx.conf'), 'utf8')
        .replace('127.0.0.1:3001', one ?? '')
        .replace('127.0.0.1:3002', two ?? '')
        .replace('listen 443 ssl http2', `listen 127.0.0.1:${port}`)
        .replace(/^ *ssl_.*$/gm, '')
        .replace(/^server \{\n {4}listen 80;[\s\S]*?^\}$/m, '');
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      );
      const file = path.join(folder, 'nginx.conf');
      writeFileSync(
        file,
        `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/errors; events {}
         http { access_log off; ${paths.join(' ')} ${site} }`,
      );
      return spawn(program, ['-e', `${folder}/errors`, '-c', file], { stdio: 'ignore' });
    },
  },
];

/** The session of the person who asks. */
let cookie = '';
beforeAll(async () => {
  ({ cookie } = await join(first, setupToken(first), 'Olga'));
});

let proxy: ChildProcess | null = null;
let second: Strata | null = null;
afterEach(async () => {
  proxy?.kill('SIGKILL');
  await second?.kill('SIGKILL');
});

/** Sends a request to the proxy under the public name. Calls back with each piece of the answer. */
function ask(
  port: number,
  method: string,
  address: string,
  body?: object,
  onText: (text: string) => void = () => {},
): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const headers = { host, origin: `http://${host}`, cookie, 'content-type': 'application/json' };
  const sent = request({ host: '127.0.0.1', port, method, path: address, headers }, async (response) => {
    let text = '';
    response.on('error', reject);
    for await (const chunk of response) {
      text += chunk;
      onText(text);
    }
    resolve({ status: response.statusCode ?? 0, text });
  });
  sent.on('error', reject);
  sent.end(body === undefined ? undefined : JSON.stringify(body));
  return promise;
}

describe.each(proxies)('behind $program', ({ program, start }) => {
  const binary = installed(program);

  test.runIf(binary)('runs stream as they are written, and an instance that drains is left out', async () => {
    const other = await startStrata({
      dataDir: first.dataDir,
      env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl, ...env },
    });
    second = other;
    const port = await freePort();
    proxy = start(binary ?? '', port, [first, other]);
    await expect
      .poll(
        () =>
          ask(port, 'GET', '/api/ready').then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 20_000 },
      )
      .toBe(200);

    const gate = Promise.withResolvers<void>();
    upstream.respond = byModel({ slow: waitingAfter('the beginning ', gate.promise, 'and the rest') });
    const question = { content: 'Why?', mixture: mixtureOf([['slow']]) };
    const begun = await ask(port, 'POST', '/api/conversations', { question });
    expect(begun.status).toBe(201);
    const { run } = JSON.parse(begun.text);
    let seen = '';
    const reading = ask(port, 'GET', `/api/runs/${run.id}/events`, undefined, (text) => (seen = text));
    // Before anything else of the run is written: nothing on the way waits for more.
    await expect.poll(() => seen).toContain('the beginning ');
    expect(seen).not.toContain('and the rest');

    process.kill(other.pid, 'SIGTERM');
    await expect.poll(() => ask(port, 'GET', '/api/ready').then(({ status }) => status)).toBe(200);
    const statuses: number[] = [];
    for (let asked = 0; asked < 40; asked += 1)
      statuses.push((await ask(port, 'GET', '/api/conversations')).status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    gate.resolve();
    expect((await reading).text).toContain('run.finished');
    await expect.poll(() => hasEnded(other.pid), { timeout: 20_000 }).toBe(true);
    // A proxy notices the end of an instance with its next check, after two seconds.
    await expect
      .poll(async () => (await ask(port, 'POST', '/api/conversations', { question })).status, {
        timeout: 10_000,
      })
      .toBe(201);
  });
});
