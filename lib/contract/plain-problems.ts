/** Validation errors in plain words, for people who import a file. Pure. */
import type { z } from 'zod';

type Path = readonly PropertyKey[];

/** Where a value is, in words: "Run 2, call 1.3", and the value itself: "the cost". Either may be empty. */
export interface PlainPlace {
  where: string;
  what: string;
}

/** More problems help nobody. */
export const mostProblems = 20;

/**
 * One sentence for each problem: "Layer 1, slot 2: the model must be a model reference like …".
 * @param value what was parsed.
 */
export function plainProblems(
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  placeOf: (path: Path) => PlainPlace,
): string[] {
  const sentences = issues
    .slice(0, mostProblems)
    .flatMap((issue) =>
      plainIssues(issue, value).map(({ path, detail }) => sentenceOf(placeOf(path), detail)),
    );
  return [...new Set(sentences)].slice(0, mostProblems);
}

/** @param detail begins with a verb that the value is the subject of, or is a clause of its own. */
export function sentenceOf({ where, what }: PlainPlace, detail: string): string {
  const hasSubject = !/^(?:must|is|has|are|does|cannot|needs|names)\b/.test(detail);
  const clause = hasSubject || what === '' ? detail : `${what} ${detail}`;
  const sentence =
    where === '' ? `${clause.charAt(0).toUpperCase()}${clause.slice(1)}` : `${where}: ${clause}`;
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

interface PlainIssue {
  path: Path;
  detail: string;
}

function plainIssues(issue: z.core.$ZodIssue, value: unknown): PlainIssue[] {
  const { path } = issue;
  if (issue.code === 'invalid_union') {
    const furthest = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
    const inner = furthest.flatMap((each) => plainIssues({ ...each, path: [...path, ...each.path] }, value));
    return inner.length > 0 ? inner : [{ path, detail: 'is not valid' }];
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path, detail: `has the unknown field “${shorten(key)}”` }));
  return [{ path, detail: detailOf(issue, valueAt(value, path)) }];
}

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

function detailOf(issue: z.core.$ZodIssue, found: unknown): string {
  if (found === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return isOwn(issue.message) ? issue.message : `must be ${types[issue.expected] ?? issue.expected}`;
    case 'invalid_value': {
      const values = issue.values.map((allowed) => `“${String(allowed)}”`);
      return values.length === 1 ? `must be ${values[0]}` : `must be one of ${values.join(', ')}`;
    }
    case 'too_big':
      return isOwn(issue.message) ? issue.message : `must be at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return isOwn(issue.message)
        ? issue.message
        : `must be at least ${issue.minimum}${unitOf(issue.origin)}`;
    default:
      return isOwn(issue.message) ? issue.message : 'is not valid';
  }
}

/** Whether the schema gave the message, and not zod. */
function isOwn(message: string): boolean {
  return !/^(?:Invalid|Too (?:big|small)|Unrecognized|Expected)/.test(message);
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' entries long' : '';
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((within, key) => {
    if (typeof within !== 'object' || within === null || !Object.hasOwn(within, key)) return undefined;
    return Reflect.get(within, key);
  }, value);
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  const depths = issues.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0));
  return depths.reduce((deepest, depth) => Math.max(deepest, depth), 0);
}

function shorten(key: string): string {
  return key.length <= 40 ? key : `${key.slice(0, 39)}…`;
}
