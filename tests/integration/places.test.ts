/** Strata starts wherever a person puts it, and as whoever they are. */
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, follow, readRun } from '../support/api';
import { type StrataOptions, startStrata } from '../support/strata';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'strata-places-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the demo and reads the run after a restart. */
async function asksAndKeeps(options: StrataOptions): Promise<void> {
  const before = await startStrata(options);
  const { run } = await ask(before, {
    mixture: {
      name: 'Two voices',
      layers: [{ proposers: [{ model: 'demo/careful' }, { model: 'demo/blunt' }] }],
      aggregator: { model: 'demo/careful' },
    },
  });
  const { status, answer } = await follow(before, run.id);
  expect(status).toBe('succeeded');
  await before.kill('SIGKILL');
  expectClosed(before.dataDir);
  const after = await startStrata(options);
  expect(await readRun(after, run.id)).toMatchObject({ status: 'succeeded', answer });
  await after.close();
}

/** What it keeps is for its user alone, also in a folder that was open to all. */
function expectClosed(dataDir: string): void {
  const modeOf = (name: string) => statSync(path.join(dataDir, name)).mode & 0o077;
  // PGlite sets the modes of its files itself; nobody else gets to them.
  const folders = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.relative(dataDir, path.join(entry.parentPath, entry.name)));
  expect(['', 'secret.key', ...folders].filter((name) => modeOf(name) !== 0)).toEqual([]);
}

/** The user id of `nobody` on Debian and most other systems. */
const nobody = { uid: 65_534, gid: 65_534 };

/** The reason to skip, or null. Only root can start a process as another user, who must be able to read the files. */
function whyNoOtherUser(): string | null {
  if (process.getuid?.() !== 0) return 'only root can start Strata as another user';
  for (let at = process.cwd(); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return `other users cannot read ${at}`;
    if (at === path.dirname(at)) return null;
  }
}
const reason = whyNoOtherUser();
if (reason !== null) console.warn(`Skipped: Strata as another user, because ${reason}.`);

test('an ordinary user can run it, in a data folder with a deep path, spaces and non-ASCII letters, with a long temporary folder', async () => {
  const deep = Array<string>(6).fill('a-folder-with-a-long-name');
  const dataDir = path.join(folder, 'Größere Übung', ...deep, '数据 & déjà vu');
  const temporary = path.join(folder, 'temporary'.padEnd(100, '-'));
  mkdirSync(temporary);
  mkdirSync(dataDir, { recursive: true });
  const user = reason === null ? nobody : undefined;
  // What mkdtemp makes is its owner's alone.
  if (user !== undefined) for (const own of [folder, temporary, dataDir]) chownSync(own, user.uid, user.gid);
  await asksAndKeeps({ dataDir, env: { HOME: folder, TMPDIR: temporary, TEMP: temporary }, user });
});
