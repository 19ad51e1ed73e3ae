/**
 * How long a provider asks to wait, from the headers and the body of its response. Sources: RFC 9110 (Retry-After), the
 * drafts and first versions of RateLimit headers, and the documentation of OpenAI, Azure, Anthropic, Groq, Google,
 * OpenRouter and Cerebras.
 */

/** Header names in lower case. */
type Headers = Readonly<Record<string, string>>;

export interface RefusedResponse {
  status: number;
  headers: Headers;
  body: string;
}

/** Whole milliseconds; null where the provider asks for nothing. */
export function requestedWait(response: RefusedResponse): number | null {
  const ms = exactWait(response);
  return ms === null ? null : Math.ceil(ms);
}

function exactWait({ status, headers, body }: RefusedResponse): number | null {
  const now = Date.parse(headers.date ?? '');
  const asked = numberOf(headers['retry-after-ms']) ?? waitOf(headers['retry-after'], now);
  if (asked !== null || status !== 429) return asked;
  return resetIn(headers, now) ?? resetIn(headersIn(body), now) ?? waitInText(body);
}

/**
 * When the limits that are reached are reset. Without a limit that is reached, or where the provider does not say which
 * one is, the earliest reset counts: asking too early costs one more refusal.
 */
function resetIn(headers: Headers, now: number): number | null {
  const resets = Object.entries(headers).flatMap(([name, value]) => {
    if (!/rate-?limit/.test(name)) return [];
    const ms = name.includes('reset')
      ? waitOf(value, now)
      : waitOf(/(?:^|[;,])\s*t=(\d+)/.exec(value)?.[1], now);
    if (ms === null || ms === 0) return [];
    const left = numberOf(headers[name.replace('reset', 'remaining').replace(/-after$/, '')]);
    return [{ ms: /-ms$/.test(name) ? ms / 1000 : ms, isReached: left !== null && left <= 0 }];
  });
  const reached = resets.filter(({ isReached }) => isReached).map(({ ms }) => ms);
  if (reached.length > 0) return Math.max(...reached);
  return resets.length > 0 ? Math.min(...resets.map(({ ms }) => ms)) : null;
}

/** Numbers above are times since the epoch: in seconds, and in milliseconds. */
const [firstEpochSecond, firstEpochMs] = [1e9, 1e12];

/** The wait of a number of seconds, a time since the epoch, a duration ("6m0s"), or a date. */
function waitOf(value: string | undefined, now: number): number | null {
  const text = value?.trim() ?? '';
  const number = numberOf(text);
  if (number !== null) {
    if (number < firstEpochSecond) return number * 1000;
    return until(number < firstEpochMs ? number * 1000 : number, now);
  }
  return durationOf(text) ?? until(Date.parse(text), now);
}

/** The provider's clock is compared with itself: the time of its response. */
function until(at: number, now: number): number | null {
  return Number.isNaN(at) || Number.isNaN(now) ? null : Math.max(0, at - now);
}

const unitMs: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
const durations =
  /^(?:\d{1,9}(?:\.\d{1,9})?\s?(?:ms|milliseconds?|days?|d|hours?|hr?s?|minutes?|mins?|m|seconds?|secs?|s)[ ,]{0,2}){1,5}/i;

/** "6m0s", "1.5s", "120ms", "1 minute 30 seconds": the duration at the beginning of the text. */
function durationOf(text: string): number | null {
  const [duration] = durations.exec(text) ?? [];
  if (duration === undefined) return null;
  let ms = 0;
  for (const [, count, unit = ''] of duration.matchAll(/(\d{1,9}(?:\.\d{1,9})?)\s?([a-z]+)/gi)) {
    ms += Number(count) * (unitMs[/^(?:ms|milli)/i.test(unit) ? 'ms' : unit.charAt(0).toLowerCase()] ?? 0);
  }
  return ms;
}

/** OpenRouter repeats the headers of the provider behind it in the body. */
function headersIn(body: string): Headers {
  const found = body.matchAll(/"(x-ratelimit-[a-z-]{1,40})"\s?:\s?"?([\w.:-]{1,40})"?/gi);
  return Object.fromEntries(Array.from(found, ([, name = '', value = '']) => [name.toLowerCase(), value]));
}

const askingWords = /(?:try again|retry|wait)(?: again)?(?: in| after| for)? (?:about |approximately )?/gi;

/** Google's `RetryInfo`, fields of a number of seconds, and sentences like "Please try again in 6m0s." */
function waitInText(body: string): number | null {
  const field = /"retry_?(?:delay|after)(_?ms)?"\s?:\s?"?(\d{1,9}(?:\.\d{1,9})?)(ms|s)?"?/i.exec(body);
  if (field !== null) return Number(field[2]) * (field[1] !== undefined || field[3] === 'ms' ? 1 : 1000);
  for (const { 0: words, index } of body.matchAll(askingWords)) {
    const ms = durationOf(body.slice(index + words.length, index + words.length + 80));
    if (ms !== null) return ms;
  }
  return null;
}

function numberOf(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,20}(?:\.\d{1,20})?$/.test(value.trim()) ? Number(value) : null;
}
