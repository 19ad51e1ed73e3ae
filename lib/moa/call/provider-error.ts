/**
 * Reads the reason out of whatever a provider sends as an error: OpenAI's object, a string, a list, FastAPI's
 * `detail`, plain text, an HTML page, JSON inside JSON. Pure, and linear in the length of the body.
 */

export interface ProviderError {
  /** The provider's own words in one line, not redacted; null when it gave none. */
  message: string | null;
  /** Its codes, types and states in one line, for comparison. */
  codes: string;
  /** The HTTP status that it names, if any. */
  status: number | null;
}

/** Bounds the work on an error; messages are cut much shorter, after redaction. */
const maxLength = 16_384;
const maxDepth = 6;

/** @param body the body of a response, or a value that was parsed from it. */
export function readProviderError(body: unknown): ProviderError {
  const value = typeof body === 'string' ? (parsed(body) ?? body) : body;
  const message = messageOf(value, 0);
  const codes = codesOf(value, 0);
  return {
    message: message === null ? null : oneLine(message),
    codes: codes.filter((code) => typeof code === 'string').join(' '),
    status: codes.map(Number).find((code) => Number.isInteger(code) && code >= 400 && code < 600) ?? null,
  };
}

/** The title of a body that is an HTML page; null for any other text. */
export function htmlTitle(text: string): string | null {
  const start = text.slice(0, maxLength);
  if (!/^\s{0,100}<(?:!doctype|html|head|body|h1|center)/i.test(start)) return null;
  for (const tag of ['title', 'h1']) {
    const open = new RegExp(`<${tag}[^>]{0,200}>`, 'i').exec(start);
    if (open === null) continue;
    const from = open.index + open[0].length;
    const title = oneLine(start.slice(from, from + 200).split('<')[0] ?? '');
    if (title !== '') return title;
  }
  return '';
}

/** From the field that says most to the one that says least. */
const messageFields = [
  'message',
  'error_description',
  'detail',
  'details',
  'msg',
  'error_message',
  'errorMessage',
  'error_msg',
  'errors',
  'reason',
  'description',
  'status_message',
  'blockReasonMessage',
  'title',
] as const;
const codeFields = [
  'code',
  'type',
  'status',
  'statusCode',
  'status_code',
  'error_code',
  'error_type',
] as const;

function messageOf(value: unknown, depth: number): string | null {
  if (depth > maxDepth) return null;
  if (typeof value === 'string') return messageOfText(value, depth);
  if (Array.isArray(value)) return messageOfList(value, depth);
  if (!isRecord(value)) return null;
  const { error, metadata, blockReason } = value;
  if (isRecord(error) || Array.isArray(error)) {
    const message = messageOf(error, depth + 1);
    if (message !== null) return message;
  }
  // A router repeats the answer of the provider behind it beside words that say nothing.
  const behind = isRecord(metadata) ? messageOf(metadata.raw, depth + 1) : null;
  for (const name of messageFields) {
    const message = messageOf(value[name], depth + 1);
    if (message !== null) return behind === null || message === behind ? message : `${message}: ${behind}`;
  }
  if (behind !== null) return behind;
  if (typeof blockReason === 'string') return `The prompt was blocked (${blockReason}).`;
  const said = messageOf(error, depth + 1);
  const named = [value.code, value.type].filter((code) => typeof code === 'string' && code !== '');
  return said ?? (named[0] as string | undefined) ?? null;
}

function messageOfText(text: string, depth: number): string | null {
  if (text.trim() === '') return null;
  const title = htmlTitle(text);
  if (title !== null) return title === '' ? 'an HTML page' : `an HTML page, “${title}”`;
  const inner = parsed(text);
  return (inner === null ? null : messageOf(inner, depth + 1)) ?? text;
}

/** The first messages of a list. Validators of Python say where each belongs. */
function messageOfList(list: readonly unknown[], depth: number): string | null {
  const messages = list.slice(0, 3).flatMap((entry) => {
    const message = messageOf(entry, depth + 1);
    if (message === null) return [];
    const place = isRecord(entry) && Array.isArray(entry.loc) ? `${entry.loc.join('.')}: ` : '';
    return [place + message];
  });
  return messages.length === 0 ? null : messages.join('; ');
}

function codesOf(value: unknown, depth: number): (string | number)[] {
  if (depth > maxDepth) return [];
  if (typeof value === 'string') {
    const inner = parsed(value);
    return inner === null ? [] : codesOf(inner, depth + 1);
  }
  if (Array.isArray(value)) return value.slice(0, 3).flatMap((entry) => codesOf(entry, depth + 1));
  if (!isRecord(value)) return [];
  const own = codeFields
    .map((name) => value[name])
    .filter((code) => typeof code === 'string' || typeof code === 'number');
  const inner = [value.error, value.details, value.detail].flatMap((part) => codesOf(part, depth + 1));
  const blocked = 'blockReason' in value ? ['content_filter'] : [];
  const reason = typeof value.reason === 'string' && value.reason.length < 60 ? [value.reason] : [];
  return [...own, ...inner, ...blocked, ...reason];
}

/** The value of a text that is a JSON object or list; null for any other. */
function parsed(text: string): unknown {
  if (!/^\s{0,100}[[{]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneLine(text: string): string {
  return text
    .slice(0, maxLength)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}
