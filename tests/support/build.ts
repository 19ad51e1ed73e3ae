/** The production build that the integration and browser tests run against: built once, when it is stale. */
import { buildIfStale } from '../../scripts/build-if-stale.mjs';

export default function setup(): void {
  buildIfStale();
}
