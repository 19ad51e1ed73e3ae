import { containerPrefix } from './code-lines';

/** Quotes and lists inside each other that one line may begin: the parser overflows the stack on thousands. */
const most = 8;

/** The line without the quotes and list items that are deeper than a page can show. */
export function withShallowNesting(line: string): string {
  if (/^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/.test(line)) return line;
  const prefix = containerPrefix(line);
  const marks = [...prefix.matchAll(/>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])/g)];
  const last = marks[most - 1];
  if (last === undefined || marks.length === most) return line;
  return `${prefix.slice(0, last.index + last[0].length)} ${line.slice(prefix.length)}`;
}
