import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeDataFolder } from './close-data-folder';

const mask = process.umask();
let folder: string;

beforeEach(() => {
  process.umask(0o022);
  folder = mkdtempSync(path.join(tmpdir(), 'strata-modes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => void process.umask(mask));

const modeOf = (...names: string[]) => statSync(path.join(folder, ...names)).mode & 0o777;

test('a folder that does not exist is made for its user alone, and so are later files', () => {
  const made = path.join(folder, 'deep', 'data');
  expect(closeDataFolder(made)).toBeNull();
  expect(statSync(made).mode & 0o777).toBe(0o700);
  writeFileSync(path.join(made, 'postgres'), '');
  expect(modeOf('deep', 'data', 'postgres')).toBe(0o600);
});

test('a folder of ours that was open is closed', () => {
  mkdirSync(path.join(folder, 'postgres'));
  writeFileSync(path.join(folder, 'secret.key'), '');
  chmodSync(folder, 0o755);
  expect(closeDataFolder(folder)).toBeNull();
  expect(modeOf()).toBe(0o700);
  expect(modeOf('postgres')).toBe(0o700);
});

test('a folder with other files keeps its mode, with a warning until its database is there and closed', () => {
  writeFileSync(path.join(folder, 'of somebody else'), '');
  chmodSync(folder, 0o755);
  expect(closeDataFolder(folder)).toContain(`can read ${folder}`);
  expect(modeOf()).toBe(0o755);
  mkdirSync(path.join(folder, 'postgres'), { mode: 0o755 });
  expect(closeDataFolder(folder)).toBeNull();
  expect(modeOf()).toBe(0o755);
  expect(modeOf('postgres')).toBe(0o700);
});
