/**
 * Names for prepared statements of the embedded database, which halve the cost of a question
 * (docs/performance-log.md). Not for a server, which may be behind a pooler that gives each statement another
 * session.
 */

/**
 * More than the app has statements. Prisma expands lists into parameters, so the number of different
 * statements is unbounded; later ones are not prepared.
 */
const maxNames = 200;

/** The same name for the same statement; an empty one for statements that are not prepared. */
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
