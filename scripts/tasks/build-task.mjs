/** Builds the app unless its last build is from these sources. */
import { buildIfStale } from '../build-if-stale.mjs';

buildIfStale();
