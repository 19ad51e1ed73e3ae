/** Installs the PostgreSQL and the browser of the tests where they are missing and this may install them. */
import { findChromium } from '../tests/support/chromium.ts';
import { installPostgresIfMissing } from '../tests/support/database/find-postgres.ts';

installPostgresIfMissing();
try {
  findChromium();
} catch {
  // The browser tests say that no browser was found, and what to do.
}
