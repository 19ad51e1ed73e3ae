/** Long lists as several lists that look like one. Pure. */

export interface ListItem {
  indent: number;
  /** `-`, `*` or `+`; `.` or `)` for a numbered list. */
  mark: string;
  number: number | null;
}

/** The item that a line begins, or null. */
export function listItem(line: string): ListItem | null {
  const [, spaces = '', bullet, number, delimiter] =
    /^( {0,3})(?:([-*+])|(\d{1,9})([.)]))(?:[ \t]|$)/.exec(line) ?? [];
  const mark = bullet ?? delimiter;
  // `* * *` and `---` are rules.
  if (mark === undefined || (bullet !== undefined && /^[\s*-]+$/.test(line) && /(?:[*-]\s*){3}/.test(line)))
    return null;
  return { indent: spaces.length, mark, number: number === undefined ? null : Number(number) };
}

/** Where in its list an item is. */
export interface ListPosition {
  first: ListItem;
  /** The number of items before it. */
  count: number;
}

/** Counts the items of a list, so that a part of it can be numbered on. */
export function createListSlicer(from?: ListPosition) {
  let first: ListItem = from?.first ?? { indent: 0, mark: '-', number: null };
  let count = from?.count ?? 0;
  /** Characters by which the first item of a part is wider than it was written. */
  let extra = 0;
  return {
    begin(item: ListItem): void {
      first = item;
      count = 1;
      extra = 0;
    },
    continues(item: ListItem): boolean {
      return item.mark === first.mark && item.indent <= first.indent + 1;
    },
    /** Reads the line of an item. */
    read(): void {
      count += 1;
      extra = 0;
    },
    /** The line of an item as the first of a part. The number of the list's first item counts, whatever the others say. */
    slice(line: string): string {
      count += 1;
      extra = 0;
      if (first.number === null) return line;
      const numbered = line.replace(/\d+/, String(first.number + count - 1));
      extra = Math.max(0, numbered.length - line.length);
      return numbered;
    },
    /** A further line of the current item, as far to the right as its first. */
    continued(line: string): string {
      return extra > 0 && line.trim() !== '' ? ' '.repeat(extra) + line : line;
    },
    position: (): ListPosition => ({ first, count }),
  };
}
