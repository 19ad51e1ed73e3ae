/**
 * Names under which the embedded database keeps statements as it has parsed and planned them: a question costs it half
 * the time then (docs/performance.md). Not for a server of its own, which may sit behind a pooler that hands each
 * statement to another session.
 */

/**
 * More than the app has statements. Prisma writes a list into a statement as so many parameters, so that there is no end
 * to how many different ones there are: those that come later are not kept, and cost what they did.
 */
const maxNames = 200;

/** The same name for the same statement; an empty one, which is none, for what is not kept. */
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
