/** What the integration and browser tests run against, made once: the production build, and an empty database's files. */
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { preparedFolder } from './data-folder';

export default async function setup(): Promise<void> {
  buildIfStale();
  await preparedFolder();
}
