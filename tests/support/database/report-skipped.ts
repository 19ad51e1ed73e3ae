/** Prints, before and after the results, that the integration tests run only on PGlite. */
import { findPostgres, postgresSkipped } from './find-postgres';

export default function setup(): () => void {
  const report = () => {
    if (findPostgres() === null) console.warn(postgresSkipped);
  };
  report();
  return report;
}
