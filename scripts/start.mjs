/** `npm start`: builds when the last build is not of these sources, then serves. */
import { buildIfStale } from './build-if-stale.mjs';
import { nextBin } from './next-bin.mjs';

buildIfStale();

process.env.HOST ||= '127.0.0.1';
process.env.PORT ||= '3000';
// Strata ends the process itself, once running calls are recorded.
process.env.NEXT_MANUAL_SIG_HANDLE = 'true';
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.NODE_ENV = 'production';

// In this process: a signal or a kill reaches the server and not only its parent.
process.argv = [
  process.execPath,
  nextBin,
  'start',
  '--hostname',
  process.env.HOST,
  '--port',
  process.env.PORT,
];
await import(nextBin);
