/** Reading the list of disagreement out of what a model wrote: leniently where it stands, strictly what it is. Pure. */
import { z } from 'zod';
import type { CallRequest, JsonSchema } from '../call-request';
import { cleanDelta } from '../clean-text';
import type { Point, ReadDisagreement } from './model';

const pointSchema = z.object({ point: z.string(), responses: z.array(z.number()) });
// Nothing but types: providers refuse schemas with bounds that they do not know.
const listSchema = z.object({
  consensus: z.array(pointSchema),
  contradictions: z.array(z.object({ about: z.string(), claims: z.array(pointSchema) })),
  partialCoverage: z.array(pointSchema),
  uniqueInsights: z.array(pointSchema),
});

/** What a provider that can hold a model to a schema is asked for. */
export const disagreementFormat: NonNullable<CallRequest['responseFormat']> = {
  type: 'json',
  name: 'disagreement',
  schema: z.toJSONSchema(listSchema) as JsonSchema,
};

const maxPoints = 12;
const maxPointLength = 600;
/** A list is shorter; more is not searched for one. */
const maxSearched = 64 * 1024;

/**
 * Takes the first JSON object of the list's form: bare, fenced, or with words around it. A list that is missing is
 * empty; a point that no response holds, or that is empty, is left out.
 * @param places the references in the order in which they were numbered.
 */
export function readDisagreement(text: string, places: readonly string[]): ReadDisagreement {
  const objects = objectsIn(text.slice(0, maxSearched));
  if (objects.length === 0) return { ok: false, reason: 'The list of disagreement is not JSON.' };
  const lists = objects.flatMap((object) => listSchema.safeParse({ ...noPoints, ...object }).data ?? []);
  const [list] = lists;
  if (list === undefined)
    return { ok: false, reason: 'The list of disagreement has not the form asked for.' };
  const points = (said: z.infer<typeof pointSchema>[]) => pointsOf(said, places);
  const disagreement = {
    consensus: points(list.consensus),
    contradictions: list.contradictions.slice(0, maxPoints).flatMap(({ about, claims }) => {
      const held = points(claims);
      return held.length < 2 ? [] : [{ about: textOf(about), claims: held }];
    }),
    partialCoverage: points(list.partialCoverage),
    uniqueInsights: points(list.uniqueInsights),
  };
  if (Object.values(disagreement).every((group) => group.length === 0))
    return { ok: false, reason: 'The list of disagreement names nothing that a response says.' };
  return { ok: true, disagreement };
}

const noPoints = { consensus: [], contradictions: [], partialCoverage: [], uniqueInsights: [] };

function pointsOf(said: readonly z.infer<typeof pointSchema>[], places: readonly string[]): Point[] {
  return said.slice(0, maxPoints).flatMap(({ point, responses }) => {
    const heldBy = [...new Set(responses)].flatMap((number) => places[number - 1] ?? []);
    const words = textOf(point);
    return words === '' || heldBy.length === 0 ? [] : [{ point: words, heldBy }];
  });
}

/** JSON's escapes can bring back what was cleaned from the text. */
function textOf(said: string): string {
  const text = cleanDelta('', said.trim()).text;
  return text.length <= maxPointLength ? text : `${text.slice(0, maxPointLength - 1).toWellFormed()}…`;
}

/** The objects that stand in the text, outermost ones only. */
function objectsIn(text: string): object[] {
  const objects: object[] = [];
  for (let start = text.indexOf('{'); start >= 0; ) {
    const end = endOfObject(text, start);
    if (end === null) break;
    const object = parsed(text.slice(start, end));
    if (object !== null) objects.push(object);
    start = text.indexOf('{', end);
  }
  return objects;
}

/** The index after the brace that closes the one at `start`; null when none does. */
function endOfObject(text: string, start: number): number | null {
  const marks = /["{}]/g;
  const string = /"(?:[^"\\]|\\.)*"/sy;
  marks.lastIndex = start;
  let depth = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      string.lastIndex = mark.index;
      if (!string.test(text)) return null;
      marks.lastIndex = string.lastIndex;
      continue;
    }
    depth += mark[0] === '{' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return null;
}

/** Numbers of responses may come as texts: "1", "Response 1". */
function parsed(json: string): object | null {
  try {
    return JSON.parse(json, (key, value) =>
      key === 'responses' && Array.isArray(value) ? value.map(numberIn) : value,
    );
  } catch {
    return null;
  }
}

function numberIn(value: unknown): unknown {
  return typeof value === 'string' ? Number(/\d+/.exec(value)?.[0]) : value;
}
