/**
 * Names for prepared statements of the embedded database. Preparing halves the database time of a question
 * (docs/performance-log.md). Not used with a PostgreSQL server, because a pooler in front of it may run each statement
 * in another session.
 */

/**
 * The limit is above the number of statements in the app. Prisma expands lists into parameters, so the number of
 * different statements is unbounded. Statements above the limit are not prepared.
 */
const maxNames = 200;

/** Returns the same name for the same statement, and an empty name for a statement that is not prepared. */
export function createStatementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size === maxNames) return '';
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
