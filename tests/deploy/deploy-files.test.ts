/** The files to deploy with: their form, and that they agree with one another and with the server. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const dockerfile = DockerfileParser.parse(read('Dockerfile'));
const unit = read('deploy/strata.service');
const chart = 'deploy/helm/strata';

/** A program of the system, which checks its own kind of file; null where it is not installed. */
function installed(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'];
  return folders.map((folder) => path.join(folder, name)).find(existsSync) ?? null;
}

describe('the Dockerfile', () => {
  test('is valid', () => {
    expect(validate(read('Dockerfile')).map(({ message }) => message)).toEqual([]);
  });

  test('runs a user that is not root, checks its health without curl, and starts from the Node that is tested', () => {
    const user = dockerfile.getInstructions().findLast((instruction) => instruction.getKeyword() === 'USER');
    expect(user?.getArgumentsContent()).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(dockerfile.getHEALTHCHECKs()[0]?.getArgumentsContent()).toContain(
      'scripts/installed/healthcheck.mjs',
    );
    expect(read('Dockerfile')).not.toMatch(/curl|wget/);
    const tags = dockerfile.getFROMs().map((from) => from.getImageTag());
    expect(tags).toEqual(tags.map(() => `${process.versions.node.split('.')[0]}-bookworm-slim`));
  });
});

interface Service {
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: string[] | Record<string, object>;
  networks?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  stop_grace_period?: string;
  image: string;
}

describe.each(['deploy/compose.yaml', 'deploy/compose.cluster.yaml'])('%s', (file) => {
  const { services, volumes, networks } = parse(read(file), { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, object | null>;
    networks?: Record<string, object | null>;
  };
  const instances = Object.values(services).filter(({ image }) => image === 'strata:latest');

  test('names only services, volumes, networks and files that exist', () => {
    for (const service of Object.values(services)) {
      for (const mounted of service.volumes ?? []) {
        const [source = ''] = mounted.split(':');
        expect(
          source.startsWith('./') ? existsSync(path.join(root, 'deploy', source)) : source in volumes,
          source,
        ).toBe(true);
      }
      const needed = service.depends_on ?? [];
      for (const name of Array.isArray(needed) ? needed : Object.keys(needed))
        expect(services).toHaveProperty(name);
      for (const name of service.networks ?? []) expect(networks).toHaveProperty(name);
    }
  });

  test('Strata has accounts, writes only into its volumes, and may take its time to stop', () => {
    expect(instances.length).toBe(file.includes('cluster') ? 2 : 1);
    for (const { environment = {}, read_only, cap_drop, stop_grace_period = '' } of instances) {
      expect({ read_only, cap_drop }).toEqual({ read_only: true, cap_drop: ['ALL'] });
      expect(environment.ACCOUNTS).toBe('on');
      expect(Number.parseInt(stop_grace_period, 10)).toBeGreaterThan(Number(environment.DRAIN_SECONDS));
    }
  });
});

describe('the systemd unit', () => {
  test('may take its time to stop, and starts the command of the package', () => {
    const setting = (name: string) => new RegExp(`\\b${name}=(\\S+)`).exec(unit)?.[1];
    expect(Number(setting('TimeoutStopSec'))).toBeGreaterThan(Number(setting('DRAIN_SECONDS')));
    const [, script = ''] =
      /^ExecStart=\/usr\/bin\/node \/opt\/strata\/node_modules\/strata\/(\S+) start$/m.exec(unit) ?? [];
    expect(existsSync(path.join(root, script))).toBe(true);
  });

  test.runIf(installed('systemd-analyze'))('systemd accepts it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'strata-unit-'));
    const file = path.join(folder, 'strata.service');
    // It also looks for the program.
    writeFileSync(file, unit.replace('/usr/bin/node', process.execPath));
    const printed = execFileSync('systemd-analyze', ['verify', file], { encoding: 'utf8', stdio: 'pipe' });
    expect(printed).toBe('');
  });
});

describe('the Helm chart', () => {
  const templates = readdirSync(path.join(root, chart, 'templates')).map((name) =>
    read(`${chart}/templates/${name}`),
  );
  const values = parse(read(`${chart}/values.yaml`));

  test('has the version of Strata, and its templates use only values that it has', () => {
    expect(parse(read(`${chart}/Chart.yaml`)).appVersion).toBe(packageJson.version);
    const used = templates.flatMap((text) =>
      [...text.matchAll(/\.Values((?:\.\w+)+)/g)].map(([, name]) => name ?? ''),
    );
    expect(used.length).toBeGreaterThan(10);
    for (const name of used) expect(values, name).toHaveProperty(name.slice(1));
  });

  test.runIf(installed('helm'))('helm accepts it, and what it makes runs without rights', () => {
    const settings = 'host=strata.example.com,secret.databaseUrl=postgresql://u@h/d,secret.secretKey=abc';
    execFileSync('helm', ['lint', chart, '--set', settings], { cwd: root });
    const made = execFileSync('helm', ['template', 'demo', chart, '--set', settings], {
      cwd: root,
      encoding: 'utf8',
    });
    const objects = parseAllDocuments(made).map((document) => document.toJS());
    expect(objects.map(({ kind }) => kind).toSorted()).toEqual([
      'Deployment',
      'Ingress',
      'PodDisruptionBudget',
      'Secret',
      'Service',
    ]);
  });
});

test.runIf(installed('caddy'))('Caddy accepts its file', () => {
  const args = ['validate', '--adapter', 'caddyfile', '--config', path.join(root, 'deploy', 'Caddyfile')];
  execFileSync('caddy', args, { env: { ...process.env, STRATA_HOST: 'strata.example.com' }, stdio: 'pipe' });
});

test('every variable that the files set is one that the server or a standard knows', () => {
  const known = new Set([
    ...[...read('lib/server/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name),
    'NEXT_TELEMETRY_DISABLED',
  ]);
  const ofCompose = ['deploy/compose.yaml', 'deploy/compose.cluster.yaml'].flatMap((file) =>
    Object.values(parse(read(file), { merge: true }).services as Record<string, Service>)
      .filter(({ image }) => image === 'strata:latest')
      .flatMap(({ environment = {} }) => Object.keys(environment)),
  );
  const ofChart = globSync(`${chart}/templates/*.yaml`, { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/(?:- name: |^ {2})([A-Z][A-Z_]+)(?::|$)/gm)].map(([, name]) => name),
  );
  const ofImage = dockerfile
    .getENVs()
    .flatMap((env) => env.getProperties().map((property) => property.getName()));
  const ofUnit = [...(/^Environment=(.*)$/m.exec(unit)?.[1] ?? '').matchAll(/(\w+)=/g)].map(
    ([, name]) => name,
  );
  const all = [...ofCompose, ...ofChart, ...ofImage, ...ofUnit];
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((name) => !known.has(name))).toEqual([]);
});
