/**
 * Reads the list of disagreements from model output: lenient about its surroundings, strict about its
 * content. It also reads unfinished output, so that the page can show the list as it grows. Pure, and without
 * zod because the browser uses it.
 */
import { cleanDelta } from '@/lib/moa/call/clean-delta';
import type { Contradiction, Disagreement, Point, ReadDisagreement } from '@/lib/moa/events/disagreement';
import { objectsIn } from './json-objects';

const maxPoints = 12;
const maxPointLength = 600;
/** A list is shorter; the rest is not searched. */
const maxSearched = 64 * 1024;

/**
 * Takes the first JSON object that names a point: bare, fenced or surrounded by text. A missing list is
 * empty; an empty point, or one that no response holds, is dropped. An unfinished object is read up to its
 * last complete part.
 * @param places the references in the order of their numbers.
 */
export function readDisagreement(text: string, places: readonly string[]): ReadDisagreement {
  let reason = 'The list of disagreement is not JSON.';
  for (const object of objectsIn(text.slice(0, maxSearched))) {
    const disagreement = listIn(object, places);
    if (disagreement !== null && !isEmpty(disagreement)) return { ok: true, disagreement };
    reason =
      disagreement === null
        ? 'The list of disagreement has not the form asked for.'
        : 'The list of disagreement names nothing that a response says.';
  }
  return { ok: false, reason };
}

const groups = ['consensus', 'contradictions', 'partialCoverage', 'uniqueInsights'] as const;

/** Null for any other object: it has none of the lists, or one of them is not an array. */
function listIn(object: object, places: readonly string[]): Disagreement | null {
  const said = object as Partial<Record<(typeof groups)[number], unknown>>;
  const named = groups.filter((group) => said[group] !== undefined);
  if (named.length === 0 || !named.every((group) => Array.isArray(said[group]))) return null;
  return {
    consensus: pointsIn(said.consensus, places),
    contradictions: itemsOf(said.contradictions).flatMap((item) => contradictionIn(item, places)),
    partialCoverage: pointsIn(said.partialCoverage, places),
    uniqueInsights: pointsIn(said.uniqueInsights, places),
  };
}

function isEmpty(disagreement: Disagreement): boolean {
  return groups.every((group) => disagreement[group].length === 0);
}

/** A single claim contradicts nothing. */
function contradictionIn(
  { about, claims }: { about?: unknown; claims?: unknown },
  places: readonly string[],
): Contradiction[] {
  const held = pointsIn(claims, places);
  return held.length < 2 ? [] : [{ about: textIn(about), claims: held }];
}

function pointsIn(said: unknown, places: readonly string[]): Point[] {
  return itemsOf<{ point?: unknown; responses?: unknown }>(said).flatMap(({ point, responses }) => {
    const numbers = new Set([responses].flat().map(numberIn));
    const heldBy = [...numbers].flatMap((number) => places[number - 1] ?? []);
    const text = textIn(point);
    return text === '' || heldBy.length === 0 ? [] : [{ point: text, heldBy }];
  });
}

/** The objects of an array; their content is unknown. */
function itemsOf<T extends object>(list: unknown): T[] {
  if (!Array.isArray(list)) return [];
  return list.filter((item) => typeof item === 'object' && item !== null).slice(0, maxPoints);
}

/** Numbers of responses may come as text: "1", "Response 1". */
function numberIn(value: unknown): number {
  if (typeof value === 'string') return Number(/\d+/.exec(value)?.[0]);
  return typeof value === 'number' ? value : Number.NaN;
}

/**
 * On one line, because it becomes a line of a prompt. JSON escapes can contain what was removed from the
 * text, so it is cleaned again.
 */
function textIn(said: unknown): string {
  if (typeof said !== 'string') return '';
  const text = cleanDelta('', said).text.replace(/\s+/g, ' ').trim();
  return text.length <= maxPointLength ? text : `${text.slice(0, maxPointLength - 1).toWellFormed()}…`;
}
