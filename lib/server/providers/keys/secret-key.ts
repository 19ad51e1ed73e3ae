/** The key that encrypts secrets in the database. It is stored beside the database, never in it. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { StrataError } from '@/lib/errors';

const keyBytes = 32;

/**
 * The key of the environment, which several instances share; else `secret.key` in the folder, which the first start
 * creates.
 * @param given STRATA_SECRET_KEY.
 * @throws StrataError `unavailable`, with what to do, when it cannot be read or is invalid.
 */
export async function loadSecretKey(folder: string, given?: Uint8Array): Promise<Uint8Array> {
  if (given !== undefined) return given;
  const file = path.join(folder, 'secret.key');
  const key = (await readKey(file)) ?? (await makeKey(folder, file));
  if (key.length === keyBytes) return key;
  throw new StrataError(
    'unavailable',
    `${file} holds ${key.length} bytes, not ${keyBytes}: it is not the key that Strata made. Put the right file back; or remove it, and set the providers’ keys in Settings again.`,
  );
}

/** Null when it does not exist. */
async function readKey(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw unusable(file, 'read', cause);
  }
}

/** Atomic, and never over an existing file: a partly written key would make stored secrets unreadable. */
async function makeKey(folder: string, file: string): Promise<Uint8Array> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(/* turbopackIgnore: true */ draft, 'wx', 0o600);
    try {
      await handle.writeFile(randomBytes(keyBytes));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, file).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause;
    });
    return await readFile(file);
  } catch (cause) {
    throw unusable(file, 'made', cause);
  } finally {
    await rm(draft, { force: true });
  }
}

function unusable(file: string, verb: 'read' | 'made', cause: unknown): StrataError {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new StrataError(
    'unavailable',
    `${file} cannot be ${verb} (${code}). It holds the key to the providers’ keys: let this user read and write it.`,
    { cause },
  );
}
