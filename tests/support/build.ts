/**
 * Global setup of integration and browser tests: the production build, and the files of an empty database.
 */
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { preparedFolder } from './database/data-folder';

export default async function setup(): Promise<void> {
  buildIfStale();
  await preparedFolder();
}
