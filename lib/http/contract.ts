/**
 * The contract between our pages and our routes: what a request body must be, what an answer is.
 * Bodies are parsed by these schemas and by nothing else.
 */
import { z } from 'zod';
import { limits } from '@/lib/mixture/limits';
import type { ModelInfo } from '@/lib/mixture/model';
import { type Mixture, mixtureSchema } from '@/lib/mixture/schema';
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

/** For saving a mixture and for changing a saved one: always the whole of it. */
export const mixtureBody = mixtureSchema;

export const createShareBody = z.strictObject({
  /** The run at the end of the branch to share; left out, the newest branch. */
  runId: idSchema.optional(),
});

export type CreateRunBody = z.input<typeof createRunBody>;

export interface Conversation {
  id: string;
  title: string;
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

/** RFC 9457. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { path: string; detail: string }[];
}
