/** Classifies a question and extracts its terms. Pure. */

export type QuestionKind = 'why' | 'how' | 'compare' | 'code' | 'maths' | 'list' | 'write' | 'what';

export interface Question {
  /** The question on one line, shortened. */
  asked: string;
  kind: QuestionKind;
  /** Its terms in the asker's words, most informative first; never empty. */
  terms: [string, ...string[]];
  /** The two things to compare, in a comparison. */
  sides: [string, string] | null;
  /** The language of a code block. */
  language: string;
}

const kinds: readonly [QuestionKind, RegExp][] = [
  [
    'code',
    /\b(code|function|script|program|sql|query|regex|regular expression|implement|typescript|javascript|python|rust|bash|java|c\+\+|algorithm|bug|refactor)\b/i,
  ],
  [
    'maths',
    /\b(prove|proof|integral|derivative|equation|theorem|irrational|sum of|matrix|probability|solve|calculate|formula)\b|\d\s*[+*/^=]\s*\d/i,
  ],
  ['compare', /\b(vs\.?|versus|compare|difference between|better|or)\b/i],
  ['write', /\b(write|draft|compose|poem|story|letter|email|e-mail|slogan|name for|rewrite|translate)\b/i],
  ['why', /\bwhy\b|\breasons?\b|\bcauses?\b/i],
  ['how', /\bhow\b|\bsteps?\b|\bguide\b/i],
  ['list', /\b(list|ideas|examples|which|suggest|recommend|options|tips|things)\b/i],
];

const languages: readonly [string, RegExp][] = [
  ['sql', /\bsql\b|\bquery\b|postgres/i],
  ['python', /python/i],
  ['rust', /\brust\b/i],
  ['bash', /\bbash\b|\bshell\b/i],
  ['java', /\bjava\b/i],
];

const commonWords = new Set(
  (
    'a about after again all also am an and any are as ask at be because been before being between both but by can code could did do does ' +
    'doing each explain few find for from function get give had has have he help her here him his how i if in into is it its just know like ' +
    'list make many may me mean might more most much must my need no not of off on one only or other our out over please should show so some ' +
    'such tell than that the their them then there these they this those to two up us use using very was way we were what when where which ' +
    'while who whom why will with without would write you your'
  ).split(' '),
);

export function readQuestion(text: string): Question {
  const line = text.replace(/\s+/g, ' ').trim();
  const sides = sidesOf(line);
  const matched = kinds.find(
    ([kind, pattern]) => pattern.test(line) && (kind !== 'compare' || sides !== null),
  );
  return {
    asked: line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line,
    kind: matched?.[0] ?? 'what',
    terms: termsOf(line),
    sides,
    language: languages.find(([, pattern]) => pattern.test(line))?.[0] ?? 'ts',
  };
}

/** Informative words in their order, each once. */
function termsOf(line: string): [string, ...string[]] {
  const words = line.match(/[\p{L}\p{N}][\p{L}\p{N}’'√+#-]*/gu) ?? [];
  const telling = words.filter((word) => word.length > 1 && !commonWords.has(word.toLowerCase()));
  const [first, ...rest] = [...new Map(telling.map((word) => [word.toLowerCase(), word])).values()].slice(
    0,
    5,
  );
  return first === undefined ? ['the question'] : [first, ...rest];
}

function sidesOf(line: string): [string, string] | null {
  const match =
    /(?:between|compare)\s+(.{1,40}?)\s+(?:and|with|to)\s+(.{1,40}?)(?:[?.,;]|$)/i.exec(line) ??
    aroundConnector(line);
  const [left, right] = [match?.[1], match?.[2]].map((side) => lastTelling(side ?? ''));
  return left && right && left.toLowerCase() !== right.toLowerCase() ? [left, right] : null;
}

/**
 * Up to three words before "or", and up to two after it that end their clause. Connectors are searched first: one
 * expression for all of it takes quadratic time on a long word.
 */
function aroundConnector(line: string): [line: string, left: string, right: string] | null {
  const rightSide = /((?:\S+ )?\S+?)(?: for\b.*)?(?:[?.,;]|$)/iy;
  for (const { 0: connector, index } of line.matchAll(/ (?:vs\.?|versus|or)(?= )/gi)) {
    rightSide.lastIndex = index + connector.length + 1;
    const right = rightSide.exec(line)?.[1];
    if (right !== undefined) return [line, line.slice(0, index).split(' ').slice(-3).join(' '), right];
  }
  return null;
}

/** "should I use Postgres" becomes "Postgres". */
function lastTelling(side: string): string {
  const words = side.split(' ').filter(Boolean);
  const from = words.findLastIndex((word) => commonWords.has(word.toLowerCase()));
  return words.slice(from + 1).join(' ');
}
