/**
 * The contract between our pages and our routes: what a request body must be, what an answer is.
 * Bodies are parsed by these schemas and by nothing else.
 */
import { z } from 'zod';
import type { ModelSpeed } from '@/lib/mixture/latency';
import { limits } from '@/lib/mixture/limits';
import { type DoubtfulModel, isScripted, type ModelInfo, type Price } from '@/lib/mixture/model';
import { type Mixture, mixtureSchema, modelReferenceSchema } from '@/lib/mixture/schema';
import { inputText } from '@/lib/mixture/text';
import type { RunState } from '@/lib/moa/run-state';

const idSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/, 'is not an id');
const titleSchema = inputText({ min: 1, max: 200 });

export const createConversationBody = z.strictObject({ title: titleSchema.optional() });

export const updateConversationBody = z
  .strictObject({
    title: titleSchema.optional(),
    pinned: z.boolean().optional(),
    /** Takes a deletion back, for as long as the deleted conversation is kept (a day). */
    deleted: z.literal(false).optional(),
  })
  .refine((body) => Object.keys(body).length > 0, { message: 'must change at least one field' });

export const createRunBody = z.strictObject({
  content: inputText({ min: 1, max: limits.messageLength }),
  mixture: z.union([z.string().min(1).max(64), mixtureSchema]),
  /**
   * What the message follows: a run's id, or a message's for its newest run; null for the beginning. Left out,
   * the newest run of the conversation. The same content at the same place is the same message with one more run.
   */
  parentId: idSchema.nullable().optional(),
  /** The caller's own id for this request: the same one again returns the same run. */
  clientId: idSchema.optional(),
});

/** For a run that keeps calls of an earlier one: `/resume` and `/calls/:call/retry`. */
export const redoBody = z.strictObject({
  /** As in `createRunBody`. */
  clientId: idSchema.optional(),
});

export const listConversationsQuery = z.object({
  search: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const usageQuery = z.object({
  /** How many days back from today, UTC. */
  days: z.coerce.number().int().min(1).max(366).default(30),
});

export const doubtfulModelsQuery = z.object({
  /** References to be asked about, with spaces between them: no reference holds one. */
  references: z
    .string()
    .max(20_000)
    .default('')
    .transform((text) => text.split(' ').filter((reference) => reference.includes('/'))),
});

/** For saving a mixture and for changing a saved one: always the whole of it. */
export const mixtureBody = mixtureSchema;

export const createShareBody = z.strictObject({
  /** The run at the end of the branch to share; left out, the newest branch. */
  runId: idSchema.optional(),
});

/** Sent as a header: so visible ASCII, in one piece. */
const keySchema = z
  .string()
  .trim()
  .min(4, 'is shorter than any key (4 characters)')
  .max(4096)
  .regex(/^[!-~]+$/, 'has characters that no key has (spaces, line breaks, letters with accents)');

const forbiddenHeaders =
  /^(host|connection|content-length|content-type|transfer-encoding|te|trailer|upgrade|expect|keep-alive|proxy-.*)$/i;

const headersSchema = z
  .record(
    z
      .string()
      .max(100)
      .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'is not a header’s name')
      .refine((name) => !forbiddenHeaders.test(name), 'is a header that Strata sets itself'),
    z
      .string()
      .trim()
      .min(1)
      .max(4096)
      .regex(/^[ -~]+$/, 'has characters that no header has (line breaks, letters with accents)'),
  )
  .refine((headers) => Object.keys(headers).length <= 20, 'are more than 20 headers');

const providerNameSchema = inputText({ min: 1, max: 60 });
/** Whether it may be called is judged where the network's policy is known. */
const baseUrlSchema = z.string().trim().min(1).max(500);

export const createProviderBody = z.strictObject({
  /** The first part of its models' references; made of the name when left out. */
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be small letters, digits and hyphens, at most 40')
    .optional(),
  name: providerNameSchema,
  baseUrl: baseUrlSchema,
  key: keySchema.optional(),
  headers: headersSchema.optional(),
});

export const updateProviderBody = z
  .strictObject({
    name: providerNameSchema.optional(),
    baseUrl: baseUrlSchema.optional(),
    /** Null takes the key away. */
    key: keySchema.nullable().optional(),
    /** All of them: they replace those there were. */
    headers: headersSchema.optional(),
  })
  .refine((body) => Object.keys(body).length > 0, { message: 'must change at least one field' });

export const testProviderBody = z.strictObject({
  /** The provider's own id of the model; left out, one is chosen. */
  model: z.string().min(1).max(200).optional(),
});

/** USD per million tokens. Zero is a price: a person may know that a model costs nothing. */
const usdPerMillionSchema = z
  .number('must be a number of USD per million tokens')
  .min(0, 'must not be negative')
  .max(100_000, 'must be at most $100,000 per million tokens');

/** For a person's own price of a model; null hands it back to the catalogue. */
export const ownPriceBody = z.strictObject({
  model: modelReferenceSchema.refine((reference) => !isScripted(reference), {
    message: 'is a scripted demo, which costs nothing',
  }),
  price: z
    .strictObject({
      input: usdPerMillionSchema,
      output: usdPerMillionSchema,
      /** Left out: as the input. */
      cachedInput: usdPerMillionSchema.optional(),
    })
    .nullable(),
});

export type OwnPriceBody = z.input<typeof ownPriceBody>;

export type CreateProviderBody = z.input<typeof createProviderBody>;
export type UpdateProviderBody = z.input<typeof updateProviderBody>;

export type CreateRunBody = z.input<typeof createRunBody>;

export interface Conversation {
  id: string;
  title: string;
  /** Who began it. A program's has a list of its own, and nobody goes on in it. */
  source: 'person' | 'program';
  pinned: boolean;
  createdAt: string;
  /** When something was last asked. */
  updatedAt: string;
}

/** A question. Answers are runs. */
export interface Message {
  id: string;
  conversationId: string;
  role: 'user';
  content: string;
  /** The run that it follows; null at the beginning. Messages with one parent are branches. */
  parentId: string | null;
  createdAt: string;
}

export interface Run extends RunState {
  conversationId: string;
  messageId: string;
  /** The slug that was asked for; null when a whole mixture was given. */
  mixtureSlug: string | null;
}

export interface ConversationPage {
  items: Conversation[];
  nextCursor: string | null;
}

export interface ConversationDetail {
  conversation: Conversation;
  messages: Message[];
  runs: Run[];
}

export interface CreatedRun {
  message: Message;
  run: Run;
}

export interface Share {
  token: string;
  /** `/s/<token>` */
  path: string;
  conversationId: string;
  title: string;
  createdAt: string;
}

/** A frozen copy of one branch, as it was when it was shared. */
export interface SharedConversation {
  title: string;
  sharedAt: string;
  messages: Message[];
  runs: Run[];
}

export interface MixtureEntry {
  slug: string;
  mixture: Mixture;
  preset: boolean;
  /** Whether every model of it can be called here. */
  available: boolean;
  /** When it cannot: why, and which key it wants, in one sentence. */
  unavailableReason: string | null;
}

export interface ModelsAnswer {
  models: ModelInfo[];
}

export interface DoubtfulModelsAnswer {
  /** Known models that cannot be called now, and those asked about of which it is doubtful. */
  models: DoubtfulModel[];
}

export interface SpeedsAnswer {
  /** Of the last 30 days. A model that was never asked is not in it. */
  items: ModelSpeed[];
}

/** A price that a person has set. */
export interface OwnPrice {
  /** Its reference. */
  model: string;
  price: Price;
}

export interface OwnPricesAnswer {
  items: OwnPrice[];
}

/** Where facts and prices of models come from. Those of the built-in table stand in for what models.dev has not. */
export interface CatalogueStatus {
  /** Whether models.dev is asked here. */
  enabled: boolean;
  /** How many models it listed when it was read last; 0 when it was never read. */
  models: number;
  /** When what is used was last known to be what models.dev has; null when it was never read. */
  fetchedAt: string | null;
  attemptedAt: string | null;
  /** When it is asked again by itself; null when never. */
  nextAttemptAt: string | null;
  /** Why the last attempt failed, in a sentence; null when it did not. */
  error: string | null;
  /** "2026-07": of which month the prices of the built-in table are. */
  builtInDate: string;
}

/** What one model has used in one mixture on one day. */
export interface UsageRow extends UsageSum {
  /** "2026-11-24", UTC: the day on which the run was asked for. */
  day: string;
  /** The mixture's name. */
  mixture: string;
  /** Its reference. */
  model: string;
}

export interface UsageSum {
  /** Those that were asked; a call that is kept from an earlier run counts there. */
  calls: number;
  inputTokens: number;
  /** Part of the input. */
  cachedInputTokens: number;
  outputTokens: number;
  /** Part of the output. */
  reasoningTokens: number;
  /** USD, of the calls whose price is known. */
  costUsd: number;
  /** Calls that used tokens of an unknown price: their cost is not in the sum. */
  unpricedCalls: number;
}

export interface UsageAnswer {
  /** First and last day, both counted. */
  from: string;
  to: string;
  /** By day, then by mixture and model. */
  rows: UsageRow[];
}

export interface ProviderEntry {
  id: string;
  name: string;
  /** `known` needs nothing but a key; an `endpoint` is anybody's, and speaks OpenAI's wire format. */
  kind: 'known' | 'endpoint';
  /** Null for a known provider, which has its own address. */
  baseUrl: string | null;
  /** Where what it is called with comes from; null when it cannot be called. */
  source: 'environment' | 'settings' | null;
  /** The environment variable that may set it; null for an endpoint of Settings. */
  variable: string | null;
  hasKey: boolean;
  /** Only of a key that is set in Settings, and long enough that they tell nothing. */
  keyLastFour: string | null;
  /** The names of the further headers that are sent. Their values are never told. */
  headerNames: string[];
  /** Why what is stored cannot be used; null when it can. */
  problem: string | null;
}

export interface ProvidersAnswer {
  items: ProviderEntry[];
  ollama: { baseUrl: string; found: boolean };
}

export type ProviderTest = { ok: true; model: string; ttftMs: number } | { ok: false; reason: string };

/** RFC 9457. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { path: string; detail: string }[];
}
