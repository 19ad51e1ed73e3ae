import { containerPrefix } from './code-lines';

/**
 * Eight quotes and list items inside each other, the most that one line may begin: the parser overflows the stack on
 * thousands.
 */
const deepest = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){8}/;

/** The line without the quotes and list items that are deeper than a page can show. */
export function withShallowNesting(line: string): string {
  const shown = deepest.exec(line)?.[0];
  if (shown === undefined || /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/.test(line)) return line;
  const rest = line.slice(shown.length);
  const deeper = containerPrefix(rest);
  return deeper.trim() === '' ? line : `${shown} ${rest.slice(deeper.length)}`;
}
