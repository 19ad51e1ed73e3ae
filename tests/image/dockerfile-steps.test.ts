/**
 * Runs the steps of the Dockerfile in clean folders, because Docker itself is not everywhere: `npm test image`. A stage is
 * a folder, and the absolute folders of the image are below it.
 */
import { type ChildProcess, execFileSync, execSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import dockerignore from '@balena/dockerignore';
import { type Copy, DockerfileParser, type Env, type From, type JSONInstruction } from 'dockerfile-ast';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../support/server';

const root = path.resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'strata-image-'));
/** Folders of the image that steps name by absolute paths. */
const absolute = /(?<=^|[\s="'])\/(source|app|data)(?=[\s/"']|$)/g;

interface Stage {
  folder: string;
  workdir: string;
  env: Record<string, string>;
  user: { uid: number; gid: number } | null;
  healthcheck: string[];
  command: string[];
}

const stages = new Map<string, Stage>();
let last: Stage;
let server: ChildProcess;
let output = '';
let origin: string;

function inStage(stage: Stage, text: string): string {
  return text.replaceAll(absolute, (_, name) => path.join(stage.folder, name));
}

/** What `docker build` would send: the files of the checkout that .dockerignore leaves. */
function buildContext(): string {
  const context = path.join(folder, 'context');
  const ignore = dockerignore().add(readFileSync(path.join(root, '.dockerignore'), 'utf8'));
  const files = execSync('git ls-files -co --exclude-standard', { cwd: root, encoding: 'utf8' }).split('\n');
  for (const file of ignore.filter(files.filter((name) => name !== '' && existsSync(path.join(root, name)))))
    cpSync(path.join(root, file), path.join(context, file), { recursive: true });
  return context;
}

function copy(instruction: Copy, stage: Stage, context: string): void {
  const from = instruction.getFromFlag()?.getValue();
  const args = instruction.getArguments().map((argument) => argument.getValue());
  const target = path.resolve(stage.workdir, inStage(stage, args.at(-1) ?? ''));
  const source = from === undefined || from === null ? null : stages.get(from);
  mkdirSync(target, { recursive: true });
  for (const arg of args.slice(0, -1)) {
    const entry = source ? inStage(source, arg) : path.join(context, arg);
    // Docker copies what is in a folder, and a file under its name.
    cpSync(
      entry,
      path.extname(arg) === '' && !arg.startsWith('.npmrc') ? target : path.join(target, path.basename(arg)),
      {
        recursive: true,
      },
    );
  }
}

function run(stage: Stage, command: string): void {
  const { CI: _, ...shell } = process.env;
  const env = { ...shell, ...stage.env } as NodeJS.ProcessEnv;
  execSync(inStage(stage, command), {
    cwd: stage.workdir,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

beforeAll(async () => {
  const context = buildContext();
  for (const instruction of DockerfileParser.parse(
    readFileSync(path.join(root, 'Dockerfile'), 'utf8'),
  ).getInstructions()) {
    const text = instruction.getArgumentsContent() ?? '';
    const json = () => (instruction as JSONInstruction).getJSONStrings().map((part) => part.getJSONValue());
    switch (instruction.getKeyword()) {
      case 'FROM': {
        const name = (instruction as From).getBuildStage() ?? 'final';
        const own = path.join(folder, name);
        mkdirSync(own);
        last = { folder: own, workdir: own, env: {}, user: null, healthcheck: [], command: [] };
        stages.set(name, last);
        break;
      }
      case 'WORKDIR':
        last.workdir = inStage(last, text);
        mkdirSync(last.workdir, { recursive: true });
        break;
      case 'ENV':
        for (const property of (instruction as Env).getProperties())
          last.env[property.getName()] = inStage(last, property.getValue() ?? '');
        break;
      case 'COPY':
        copy(instruction as Copy, last, context);
        break;
      case 'RUN':
        run(last, text);
        break;
      case 'USER': {
        const [uid = 0, gid = 0] = text.split(':').map(Number);
        last.user = process.getuid?.() === 0 ? { uid, gid } : null;
        break;
      }
      case 'HEALTHCHECK':
        last.healthcheck = JSON.parse(text.slice(text.indexOf('[')));
        break;
      case 'ENTRYPOINT':
      case 'CMD':
        last.command.push(...json());
        break;
      case 'VOLUME':
      case 'EXPOSE':
      case 'STOPSIGNAL':
        break;
      default:
        throw new Error(`The test does not know ${instruction.getKeyword()}`);
    }
  }
  // The user of the image can read what root made, as in an image, and write only into the volume.
  chmodSync(folder, 0o755);
  const { workdir, env, user, command } = last;
  if (user !== null) chownSync(env.STRATA_DATA_DIR ?? '', user.uid, user.gid);
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  env.PORT = String(port);
  // The image listens on all addresses, which needs accounts.
  env.HOST = '127.0.0.1';
  const own: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`,
    MODELS_DEV_URL: 'off',
    ...env,
  };
  server = spawn(process.execPath, command.slice(1), {
    cwd: workdir,
    env: own,
    ...user,
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => (output += chunk));
  while (!(await fetch(`${origin}/api/ready`).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error(`It ended:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}, 900_000);

afterAll(() => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('the image serves pages as a user that cannot change its own files', async () => {
  const page = await fetch(origin);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Strata');
  expect(existsSync(path.join(last.env.STRATA_DATA_DIR ?? '', 'postgres', 'PG_VERSION'))).toBe(true);
  if (last.user === null) return;
  const write = ['-c', `touch ${path.join(last.workdir, 'changed')}`];
  expect(() => execFileSync('sh', write, { ...last.user, stdio: 'ignore' })).toThrow();
});

test('its health check tells a server that is ready from one that is not', () => {
  const check = (port: string) =>
    execFileSync(process.execPath, last.healthcheck.slice(1), {
      cwd: last.workdir,
      env: { NODE_ENV: 'production', PORT: port },
    });
  check(last.env.PORT ?? '');
  expect(() => check('9')).toThrow();
});

test('it ends in order', async () => {
  const exited = once(server, 'exit');
  server.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});
