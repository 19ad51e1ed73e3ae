import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seal, unseal } from './seal';
import { loadSecretKey } from './secret-key';

const key = new Uint8Array(32).fill(7);
const context = 'together\nkey\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'strata-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a sealed text can be opened, and sealing is never the same twice', () => {
  const sealed = seal(key, 'sk-geheim-ü', context);
  expect(unseal(key, sealed, context)).toBe('sk-geheim-ü');
  expect(sealed).not.toContain('geheim');
  expect(seal(key, 'sk-geheim-ü', context)).not.toBe(sealed);
});

test('a modified sealed text cannot be opened', () => {
  const parts = seal(key, 'sk-secret', context).split('.');
  for (const index of parts.keys()) {
    const changed = parts.with(
      index,
      `${parts[index]?.startsWith('A') ? 'B' : 'A'}${parts[index]?.slice(1)}`,
    );
    expect(() => unseal(key, changed.join('.'), context)).toThrow();
  }
  expect(() => unseal(key, parts.slice(0, 3).join('.'), context)).toThrow();
  expect(() => unseal(key, parts.with(2, parts[2]?.slice(0, 6) ?? '').join('.'), context)).toThrow();
});

test('a sealed text cannot be opened with another key or in another context', () => {
  const sealed = seal(key, 'sk-secret', context);
  expect(() => unseal(new Uint8Array(32).fill(8), sealed, context)).toThrow();
  expect(() => unseal(key, sealed, 'openai\nkey\n')).toThrow();
});

test('the first start creates a key file that only its owner can read, and later starts use it', async () => {
  const made = await loadSecretKey(path.join(folder, 'data'));
  const file = path.join(folder, 'data', 'secret.key');
  expect(made.length).toBe(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await loadSecretKey(path.join(folder, 'data'))).toEqual(made);
  expect(readdirSync(path.join(folder, 'data'))).toEqual(['secret.key']);
});

test('two simultaneous starts use the same key', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => loadSecretKey(folder)));
  for (const other of keys) expect(Buffer.from(other)).toEqual(readFileSync(path.join(folder, 'secret.key')));
});

test('an invalid key file is refused and kept', async () => {
  writeFileSync(path.join(folder, 'secret.key'), 'short');
  await expect(loadSecretKey(folder)).rejects.toThrow(/5 bytes, not 32/);
  expect(readFileSync(path.join(folder, 'secret.key'), 'utf8')).toBe('short');
});

test('an unreadable key file is refused with the reason', async () => {
  mkdirSync(path.join(folder, 'secret.key'));
  await expect(loadSecretKey(folder)).rejects.toThrow(/cannot be read \(EISDIR\)/);
});
