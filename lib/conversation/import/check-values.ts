/** Values that fit the schema of a conversation file and still cannot be stored, or cannot be true. Pure. */

import { isStorableText } from '@/lib/mixture/input-text';
import type { PlainProblem } from './plain-problem';

type Path = readonly PropertyKey[];

/** Counts, milliseconds and USD are below it; the columns of whole numbers hold twice as much. */
const largest = 1_000_000_000;
const times = new Set([
  ...['startedAt', 'finishedAt', 'createdAt', 'exportedAt'],
  ...['queuedAt', 'attemptAt', 'endedAt', 'at'],
]);
/** What a person chose: the schema of the mixture bounds it, and parameters of a request may be negative. */
const chosen = new Set<PropertyKey>(['mixture', 'requests']);

/** The problems of all values below a path, as far as their number is not larger than `most`. */
export function checkValues(value: unknown, path: Path, most: number): PlainProblem[] {
  const problems: PlainProblem[] = [];
  const open: { value: unknown; path: Path; isChosen: boolean }[] = [{ value, path, isChosen: false }];
  for (let next = open.pop(); next !== undefined && problems.length < most; next = open.pop()) {
    const detail = detailOf(next.value, next.path.at(-1), next.isChosen);
    if (detail !== null) problems.push({ path: next.path, detail });
    if (typeof next.value !== 'object' || next.value === null) continue;
    const { path: around, isChosen } = next;
    const isList = Array.isArray(next.value);
    for (const [key, child] of Object.entries(next.value).reverse()) {
      if (!isStorableText(key))
        problems.push({
          path: around,
          detail: 'has a field whose name has characters that cannot be stored',
        });
      open.push({
        value: child,
        path: [...around, isList ? Number(key) : key],
        isChosen: isChosen || chosen.has(key),
      });
    }
  }
  return problems;
}

function detailOf(value: unknown, field: PropertyKey | undefined, isChosen: boolean): string | null {
  if (typeof value === 'string') {
    if (!isStorableText(value)) return 'has characters that cannot be stored (NUL, or half of a pair)';
    return times.has(String(field)) && !isTime(value) ? 'is not a time like “2026-11-28T12:00:00Z”' : null;
  }
  if (typeof value !== 'number' || isChosen) return null;
  if (value < 0) return 'must not be negative';
  return value > largest ? `must be at most ${largest.toLocaleString('en')}` : null;
}

function isTime(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}
