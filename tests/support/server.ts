/** Runs the production server as a process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Query, queryServer } from './database/query-server.ts';

/** Test modules for the server. URLs, because `--import` reads the drive letter of a Windows path as a scheme. */
const loaded = ['database/answer-queries.mjs', 'end-with-parent.mjs'].flatMap((file) => [
  '--import',
  pathToFileURL(path.join(import.meta.dirname, file)).href,
]);

/**
 * A server of the tests lives for seconds, most of them its start. Whole files in the compile cache take a sixth off its
 * CPU time, because V8 otherwise keeps only their top level, and a larger young generation a tenth. Both cost memory.
 */
const startFlags = ['--no-lazy', '--min-semi-space-size=16'];

/** Far longer than a start on a busy machine. The error at the timeout contains the server's output. */
const startMs = 50_000;

export interface Strata {
  origin: string;
  dataDir: string;
  pid: number;
  /** Sends a request with an Origin header, as a page of the app does. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Runs SQL on the server's database. */
  query: Query;
  /** The output of the server so far. */
  output(): string;
  /** Ends the process with a signal and waits for its end. The data folder stays. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Ends the process and removes its data. */
  close(): Promise<void>;
}

/**
 * Starts the server on a data folder, which may be empty or missing. Resolves when it responds; rejects with
 * its output when it ends earlier.
 */
export async function startServer(
  dataDir: string,
  env: Record<string, string>,
  user?: { uid: number; gid: number },
): Promise<Strata> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [...startFlags, ...loaded, 'scripts/serve-build.mjs'], {
    cwd: path.resolve(import.meta.dirname, '..', '..'),
    env: {
      ...cleanEnvironment(),
      NODE_ENV: 'production',
      PORT: String(port),
      STRATA_DATA_DIR: dataDir,
      // No test uses the public network or a local Ollama.
      MODELS_DEV_URL: 'off',
      OLLAMA_BASE_URL: 'http://127.0.0.1:9/v1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    ...user,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk));
  await answering(origin, child, () => printed);
  const kill = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    origin,
    dataDir,
    pid: child.pid ?? 0,
    fetch: (path_, init = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has('origin')) headers.set('origin', origin);
      return fetch(origin + path_, { ...init, headers });
    },
    query: queryServer(child),
    output: () => printed,
    kill,
    async close() {
      await kill('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The environment without the keys and settings of the person who runs the tests. */
function cleanEnvironment(): Record<string, string> {
  const windows = ['SystemRoot', 'TEMP', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA'];
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'CI', ...windows];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/**
 * A free port on loopback, below the ephemeral port range, so that no outgoing connection takes it before the server
 * listens.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_000);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

async function answering(origin: string, child: ChildProcess, printed: () => string): Promise<void> {
  let exited = false;
  child.once('exit', () => {
    exited = true;
  });
  const deadline = Date.now() + startMs;
  for (;;) {
    if (exited) throw new Error(`Strata ended before it answered:\n${printed()}`);
    if (Date.now() > deadline) throw new Error(`Strata did not answer in ${startMs} ms:\n${printed()}`);
    const ready = await fetch(`${origin}/api/ready`, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
