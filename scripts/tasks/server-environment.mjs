import path from 'node:path';

/** Puts the options of `strata start` into the environment. Relative folders are those of the caller. */
export function setServerEnvironment({ port, host, dataDir }) {
  if (port !== null) process.env.PORT = port;
  if (host !== null) process.env.HOST = host;
  if (dataDir !== null) process.env.STRATA_DATA_DIR = path.resolve(dataDir);
}
