/** Refusals of a token limit: under this name, above the model's limit, beyond its context, or missing. Pure. */
import type { FormChange } from './form-change';
import { fieldOf, hasField, type RequestBody } from './request-body';

/** The names of the token limit in the formats of providers. */
export const limitFields = [
  'max_completion_tokens',
  'max_tokens',
  'max_output_tokens',
  'maxOutputTokens',
  'max_new_tokens',
];
/** What is sent where a provider requires a limit. */
const requiredLimit = 4096;
/** Less room than this is none: the prompt itself does not fit. */
const leastRoom = 16;

const boundWords =
  /too (?:large|many|high|big|long)|exceed|at most|maximum|greater than|(?:less|lower|smaller) than|between|range|<=|≤|>|limit of/i;
const namesLimit = /max_?(?:completion|output|new)?_?tokens|maximum tokens|context|tokens/i;
const missing = /(?:field |is )?required|missing|must be (?:set|specified|provided)/i;

/** Null where the refusal is of something else. */
export function limitRefusal(message: string, body: RequestBody): FormChange | null {
  const field = limitFields.find((name) => hasField(body, name));
  if (field === undefined) return missingLimit(message, body);
  const asked = fieldOf(body, field);
  if (typeof asked !== 'number' || !namesLimit.test(message)) return null;
  if (boundWords.test(message)) {
    const room = /context|inputs?\b|prompt/i.test(message) ? contextRoom(message, asked) : null;
    if (room !== null)
      return room < leastRoom ? null : { kind: 'lower', field, to: room, because: 'context' };
    // The prompt alone is too long for the context.
    if (/context/i.test(message) && !limitFields.some((name) => mentions(message, name))) return null;
    const bound = largestBelow(message, asked);
    if (bound !== null) return { kind: 'lower', field, to: bound, because: 'limit' };
  }
  return null;
}

/** The refused limit under its other name. */
export function limitRename(message: string, field: string): FormChange {
  const named = limitFields.find((name) => name !== field && mentions(message, name));
  const to = named ?? (field === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens');
  return { kind: 'rename', field, to };
}

function mentions(message: string, field: string): boolean {
  return message.toLowerCase().replaceAll('_', '').includes(field.toLowerCase().replaceAll('_', ''));
}

function missingLimit(message: string, body: RequestBody): FormChange | null {
  const named = limitFields.find((name) => new RegExp(String.raw`\b${name}\b`).test(message));
  if (named === undefined || !missing.test(message)) return null;
  const field = body.generationConfig === undefined ? named : 'maxOutputTokens';
  return { kind: 'add', field, value: requiredLimit };
}

/**
 * What the input leaves of the context: messages name the context, the input, and sometimes the sum of input and limit.
 */
function contextRoom(message: string, asked: number): number | null {
  const all = integersIn(message);
  // The limit itself is named, too; a second time it may be the context.
  const isContext = all.indexOf(asked) !== all.lastIndexOf(asked);
  const numbers = [...new Set(all)].slice(0, mostNumbers).filter((number) => number !== asked || isContext);
  const pairs = numbers.flatMap((context) =>
    numbers
      .filter((input) => input !== asked && input < context && input + asked > context)
      .map((input) => ({ room: context - input, isSum: numbers.includes(input + asked), context })),
  );
  const words = message.matchAll(/(?:context (?:length|limit|window)(?: is|:| of)?|<=|≤|>) ?`?[\d,_]+/gi);
  const named = Array.from(words, ([text]) => integersIn(text)).flat();
  const best = pairs.find(({ isSum }) => isSum) ?? pairs.find(({ context }) => named.includes(context));
  return best?.room ?? null;
}

/** The largest number that is named and is below the one that was asked for. */
function largestBelow(message: string, asked: number): number | null {
  const numbers = integersIn(message).filter((number) => number > 0 && number < asked);
  if (numbers.length === 0) return null;
  const most = Math.max(...numbers);
  const isExclusive = new RegExp(
    String.raw`(?:less|lower|smaller) than (?!or equal)\D{0,20}${most}\b|\b${most} \(exclusive\)`,
    'i',
  ).test(message.replaceAll(/(?<=\d)[,_](?=\d{3})/g, ''));
  return isExclusive ? most - 1 : most;
}

/** A sentence names few. */
const mostNumbers = 20;

/** Numbers that are no part of a name: "gpt-4-0613" holds none. */
function integersIn(message: string): number[] {
  const found = message.matchAll(/(?<![\w.-])\d{1,9}(?:[,_]\d{3}){0,3}(?![\w-]|\.\d)/g);
  return Array.from(found, ([digits]) => Number(digits.replaceAll(/[,_]/g, '')));
}
