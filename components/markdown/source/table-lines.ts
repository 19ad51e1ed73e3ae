/** Which lines of Markdown are parts of a table. Pure and linear. */

export function isTableRow(line: string): boolean {
  return line.includes('|');
}

/** The line below the heading of a table: `|---|:--:|`, also half-written. */
export function isTableRule(line: string): boolean {
  return line.includes('-') && /^[ \t|:-]+$/.test(line) && !/^[ \t]*-+[ \t]*$/.test(line);
}
