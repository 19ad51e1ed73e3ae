/**
 * Writes dist/strata, the built app with exactly the files that it runs on. `npm run package` makes a tarball of it, and
 * the Dockerfile an image.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { buildIfStale } from '../build-if-stale.mjs';
import { softwareBill } from '../dependencies/software-bill.mjs';

const root = path.join(import.meta.dirname, '..', '..');
const dist = path.join(root, 'dist');
const target = path.join(dist, 'strata');

/** Beside the standalone build of Next, in their places. */
const copied = [
  '.next/static',
  'public',
  'prisma/migrations',
  'lib/server/db/embedded',
  'lib/server/db/without-optimized-wasm.mjs',
  'lib/server/networks.mjs',
  'scripts/installed',
  'scripts/tasks/database-task.mjs',
  'scripts/mark-client.mjs',
  'scripts/require-node.mjs',
  'scripts/serve.mjs',
  'scripts/tasks/server-environment.mjs',
];
/** Entries that run without Next, bundled because Node strips no types in node_modules. */
const bundled = {
  'cli.mjs': 'lib/cli/main.ts',
  'database.mjs': 'lib/server/db/transfer/run-database-task.ts',
};

buildIfStale();
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
// Links stay links: their names are read below.
cpSync(path.join(root, '.next', 'standalone'), target, {
  recursive: true,
  verbatimSymlinks: true,
  filter: isUsed,
});
for (const unused of ['server.js', 'node_modules/sharp', 'node_modules/@img', 'lib'])
  rmSync(path.join(target, unused), { recursive: true, force: true });
for (const entry of copied)
  cpSync(path.join(root, entry), path.join(target, entry), { recursive: true, filter: isUsed });
for (const [file, input] of Object.entries(bundled)) await bundle(input, file);
writeRealNames();
const dependencies = trimPackages(path.join(target, 'node_modules'));
writePackageJson(dependencies);
const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
writeFileSync(path.join(target, 'sbom.cdx.json'), JSON.stringify(softwareBill(packages)));

function isUsed(file) {
  return !/\.(?:[cm]?ts|map|nft\.json)$/.test(file);
}

async function bundle(input, file) {
  const build = await rolldown({
    input: path.join(root, input),
    platform: 'node',
    // The package has it, for the server.
    external: ['pg'],
    resolve: { alias: { '@': root } },
  });
  await build.write({ file: path.join(target, file), format: 'esm', codeSplitting: false });
}

/**
 * The build names packages that it does not contain by a name with a hash ("pg-587764f78a6c7a9c"), which a symbolic link
 * leads to. Packages of npm hold no symbolic links, so the code gets the real names.
 */
function writeRealNames() {
  const folder = path.join(target, '.next', 'node_modules');
  const realNames = packagesIn(folder).map((name) => [
    name,
    readlinkSync(path.join(folder, name)).split(path.sep).join('/').split('node_modules/').at(-1),
  ]);
  rmSync(folder, { recursive: true });
  const server = path.join(target, '.next', 'server');
  for (const file of readdirSync(server, { recursive: true }).filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(path.join(server, file), 'utf8');
    const changed = realNames.reduce((text, [name, real]) => text.replaceAll(name, real), code);
    if (changed !== code) writeFileSync(path.join(server, file), changed);
  }
}

/** The names of the packages in a folder of them. */
function packagesIn(folder) {
  return readdirSync(folder).flatMap((name) =>
    name.startsWith('@') ? readdirSync(path.join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
  );
}

/**
 * Leaves, of what the packages in the folder depend on, what is there: npm would download the rest, which nothing here
 * uses.
 * @returns the versions by name.
 */
function trimPackages(folder) {
  const versions = packagesIn(folder).map((name) => {
    const file = path.join(folder, name, 'package.json');
    const {
      scripts: _,
      devDependencies: __,
      peerDependencies,
      optionalDependencies,
      ...kept
    } = JSON.parse(readFileSync(file, 'utf8'));
    const nested = path.join(folder, name, 'node_modules');
    const own = existsSync(nested) ? trimPackages(nested) : {};
    const present = (dependency) =>
      dependency in own || existsSync(path.join(target, 'node_modules', dependency));
    const wanted = { ...optionalDependencies, ...peerDependencies, ...kept.dependencies };
    kept.dependencies = Object.fromEntries(
      Object.entries(wanted).filter(([dependency]) => present(dependency)),
    );
    delete kept.peerDependenciesMeta;
    writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
    return [name, kept.version];
  });
  return Object.fromEntries(versions);
}

function writePackageJson(dependencies) {
  const { name, version, description, type, engines } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const packageJson = {
    ...{ name, version, description, type, engines },
    bin: { strata: 'scripts/installed/strata.mjs' },
    dependencies,
    bundleDependencies: Object.keys(dependencies),
  };
  writeFileSync(path.join(target, 'package.json'), `${JSON.stringify(packageJson, null, 2)}\n`);
}
