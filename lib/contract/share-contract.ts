/** Bodies and answers of shares. */
import { z } from 'zod';
import { inputText } from '@/lib/mixture/input-text';
import { timeSchema } from '@/lib/moa/events/run-event.schema';
import { storedRequestSchema } from '@/lib/moa/messages/stored-request.schema';
import { messageSchema } from './conversation-contract';
import { runSchema } from './run-contract';
import { idSchema, titleSchema } from './shared-fields';

const optionFields = {
  layers: z.boolean().describe('What every call wrote. Without them a share holds the answers alone.'),
  requests: z.boolean().describe('The exact requests of the calls, which quote the layers and need them.'),
  systemPrompt: z.boolean().describe('System prompts, and the instructions of slots.'),
  costs: z.boolean().describe('Costs, and the token counts that they are made of.'),
  modelNames: z
    .boolean()
    .describe('Without them, models have neutral names, the same ones throughout the share.'),
};

export const shareOptionsSchema = z
  .object(optionFields)
  .describe('What is included. What is not is removed before the snapshot is stored.');

export type ShareOptions = z.infer<typeof shareOptionsSchema>;

export const defaultShareOptions: ShareOptions = {
  layers: true,
  requests: false,
  systemPrompt: false,
  costs: true,
  modelNames: true,
};

const expiresInDays = z
  .int()
  .min(1, 'must be at least 1')
  .max(3650, 'must be at most 3,650')
  .nullable()
  .describe('From now on. Null for a link that does not expire.');

/** Search engines and chats show less; this bounds what is stored. */
const descriptionSchema = inputText({ min: 1, max: 300 });

const previewFields = {
  title: titleSchema
    .nullable()
    .describe('Of the page and of link previews. Null for that of the conversation.'),
  description: descriptionSchema
    .nullable()
    .describe('Of link previews. Null for the beginning of the first answer.'),
};

export const createShareBody = z.strictObject({
  runId: idSchema
    .optional()
    .describe('The run at the end of the branch to share; by default the newest branch.'),
  options: z.strictObject(optionFields).partial().default({}).describe('By default those of a new share.'),
  expiresInDays: expiresInDays.default(null),
  title: previewFields.title.default(null),
  description: previewFields.description.default(null),
});

export type CreateShareBody = z.input<typeof createShareBody>;

export const updateShareBody = z.strictObject({
  options: z.strictObject(optionFields).partial().default({}).describe('Those that change.'),
  expiresInDays: expiresInDays.optional().describe('By default the expiry does not change.'),
  title: previewFields.title.optional(),
  description: previewFields.description.optional(),
});

export type UpdateShareBody = z.input<typeof updateShareBody>;

export const listSharesQuery = z.object({
  conversationId: idSchema.optional().describe('Only the shares of this conversation.'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const shareSchema = z.object({
  token: z.string(),
  path: z.string().describe('/s/<token>'),
  conversationId: z.string(),
  title: z.string(),
  ownTitle: z
    .string()
    .nullable()
    .describe('The title that the owner wrote; null for that of the conversation.'),
  description: z
    .string()
    .nullable()
    .describe('What the owner wrote for link previews; null for the beginning of the first answer.'),
  options: shareOptionsSchema,
  createdAt: timeSchema,
  updatedAt: timeSchema.nullable().describe('When the snapshot was last replaced; null if never.'),
  expiresAt: timeSchema
    .nullable()
    .describe('From then on the link shows nothing. Null if it does not expire.'),
});

export type Share = z.infer<typeof shareSchema>;

export const sharePageSchema = z.object({
  items: z.array(shareSchema).describe('Newest first, expired ones too.'),
  nextCursor: z.string().nullable().describe('For `cursor`; null on the last page.'),
});

export type SharePage = z.infer<typeof sharePageSchema>;

export const sharedRunSchema = runSchema.extend({
  requests: z
    .record(z.string(), storedRequestSchema)
    .optional()
    .describe('By call. Missing where the share does not include them.'),
});

export type SharedRun = z.infer<typeof sharedRunSchema>;

export const sharedConversationSchema = z
  .object({
    title: z.string(),
    description: z
      .string()
      .optional()
      .describe('What the owner wrote for link previews. Missing where nobody did.'),
    sharedAt: timeSchema,
    included: shareOptionsSchema,
    messages: z.array(messageSchema),
    runs: z.array(sharedRunSchema),
  })
  .describe('A frozen copy of one branch at the time of sharing.');

export type SharedConversation = z.infer<typeof sharedConversationSchema>;
