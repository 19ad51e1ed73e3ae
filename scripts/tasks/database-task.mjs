import path from 'node:path';

/**
 * A database command of the command line as a task with absolute paths, and the database that the environment names.
 * @param {string} defaultFolder of the embedded database.
 */
export function databaseTask({ name, target, replace, dataDir }, defaultFolder) {
  const { DATABASE_URL, STRATA_DATA_DIR } = process.env;
  const place = {
    databaseUrl: DATABASE_URL || null,
    dataDir: path.resolve(dataDir ?? (STRATA_DATA_DIR || defaultFolder)),
  };
  if (name === 'migrate-database') return { place, task: { name, targetUrl: target } };
  return { place, task: { name, file: path.resolve(target), replace } };
}
