/** What of a chat completion request is not followed, as notes of the answer. Pure. */
import { limits } from '@/lib/mixture/limits';
import type { ChatBody } from './chat-request';
import { knownFields } from './chat-request';
import { toolFormOf } from './chat-tools';
import { defaultTiers, passedOnTiers, thinkingBudgetsIn } from './fields/passed-on-schemas';
import { keptMetadata, maxUserLength } from './fields/stored-metadata';
import { keysBeside, unusedKeysOf } from './openai-messages';

/** Fields that clients know and a mixture has no use for. */
export const unusedFields = [
  'audio',
  'prompt_cache_options',
  'prompt_cache_retention',
  'web_search_options',
] as const;

/** Each is a sentence. */
export function requestNotes(body: ChatBody): string[] {
  return [
    tokenLimitNote(body),
    ...thinkingNotes(body),
    twoLimitsNote(body),
    tierNote(body),
    legacyNote(body),
    metadataNote(body),
    userNote(body),
    unusedNote(body),
  ].filter((note) => note !== null);
}

function tokenLimitNote({ max_completion_tokens, max_tokens }: ChatBody): string | null {
  const asked = max_completion_tokens ?? max_tokens ?? 0;
  const most = limits.maxOutputTokens;
  const field = max_completion_tokens === undefined ? 'max_tokens' : 'max_completion_tokens';
  return asked <= most
    ? null
    : `${field} was lowered to ${most.toLocaleString('en')}, the most that a call may write.`;
}

function thinkingNotes(body: ChatBody): string[] {
  const most = limits.maxOutputTokens;
  return Object.entries(thinkingBudgetsIn(body))
    .filter(([, asked]) => asked > most)
    .map(
      ([field]) => `${field} was lowered to ${most.toLocaleString('en')}, the most that a call may write.`,
    );
}

function twoLimitsNote({ max_completion_tokens: limit, max_tokens: older }: ChatBody): string | null {
  if (limit === undefined || older === undefined || limit === older) return null;
  return 'max_tokens was not used, because max_completion_tokens says something else.';
}

function tierNote({ service_tier: tier }: ChatBody): string | null {
  if (tier === undefined || defaultTiers.includes(tier) || passedOnTiers.includes(tier)) return null;
  return `service_tier "${shown(tier)}" was not used: its price is not known, and budgets must hold.`;
}

function legacyNote(body: ChatBody): string | null {
  const both = (body.functions ?? []).length > 0 && toolFormOf(body) === 'tool_calls';
  return both ? 'functions were not used, because the request has tools.' : null;
}

function userNote({ user = '' }: ChatBody): string | null {
  return user.length <= maxUserLength ? null : `user was cut to ${maxUserLength} characters.`;
}

function metadataNote({ metadata = {} }: ChatBody): string | null {
  return keptMetadata(metadata).isWhole
    ? null
    : 'metadata was cut: 16 pairs are kept, with names of 64 and texts of 512 characters.';
}

const mostNames = 10;

function unusedNote(body: ChatBody): string | null {
  const fields = keysBeside(
    body,
    knownFields.filter((name) => !isUnused(name)),
  );
  const tools = [
    ...(body.tools ?? []),
    ...(body.tools ?? []).map((tool) => tool.function),
    ...(body.functions ?? []),
  ];
  const keys = [
    ...body.messages.flatMap(unusedKeysOf),
    ...tools.flatMap((tool) =>
      keysBeside(tool, ['type', 'function', 'name', 'description', 'parameters', 'strict']),
    ),
  ];
  const inside = keys.length === 0 ? [] : [`inside messages and tools: ${listed(keys)}`];
  const parts = [...(fields.length === 0 ? [] : [listed(fields)]), ...inside];
  return parts.length === 0 ? null : `Not used: ${parts.join('; ')}.`;
}

function isUnused(name: string): boolean {
  return unusedFields.some((unused) => unused === name);
}

/** Names as clients wrote them, without repetition, as far as they read as names. */
function listed(names: readonly string[]): string {
  const distinct = [...new Set(names.map(shown))];
  const more = distinct.length - mostNames;
  return [...distinct.slice(0, mostNames), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** A client may send anything as a name. */
function shown(name: string): string {
  const readable = name.replace(/[^\w.$-]/g, '?');
  return readable.length <= 60 ? readable : `${readable.slice(0, 59)}…`;
}
