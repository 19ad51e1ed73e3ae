/** Bodies and answers of `/api/conversations`. */
import { z } from 'zod';
import { timeSchema } from '@/lib/moa/events/run-event.schema';
import { ofSchema, ownershipSchema, teamRightSchema } from './account-contract';
import { createRunBody, runOutlineSchema, runSchema } from './run-contract';
import { titleSchema } from './shared-fields';

export const createConversationBody = z.strictObject({
  title: titleSchema.optional(),
  question: createRunBody
    .omit({ parentId: true })
    .optional()
    .describe('The first question. Conversation and run are stored together, or neither is.'),
});

export type CreateConversationBody = z.input<typeof createConversationBody>;

export const updateConversationBody = z
  .strictObject({
    title: titleSchema.optional(),
    pinned: z.boolean().optional(),
    team: teamRightSchema.nullable().optional().describe('What the team may do with it; null for nothing.'),
    deleted: z
      .literal(false)
      .optional()
      .describe('Restores a deleted conversation, which is possible for a day.'),
  })
  .refine((body) => Object.keys(body).length > 0, { message: 'must change at least one field' });

export const listConversationsQuery = z.object({
  of: ofSchema,
  search: z
    .string()
    .max(200)
    .optional()
    .describe('Words, or their beginnings, that a title or a run has: its question, answer and proposals.'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const readConversationQuery = z.object({
  turns: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('The number of turns with complete runs, from the end of the branch. By default all.'),
  run: z.string().max(64).optional().describe('Selects the branch of this run; by default the newest.'),
});

export const conversationSchema = z.object({
  id: z.string(),
  title: z.string(),
  source: z
    .enum(['person', 'program'])
    .describe(
      'Who began it: a person, or an API client (`program`), whose conversations are listed separately and cannot be continued.',
    ),
  pinned: z.boolean(),
  ownership: ownershipSchema,
  createdAt: timeSchema,
  updatedAt: timeSchema.describe('The time of the last question.'),
});

export type Conversation = z.infer<typeof conversationSchema>;

export const messageSchema = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    role: z.literal('user'),
    content: z.string(),
    parentId: z
      .string()
      .nullable()
      .describe(
        'The run that it follows; null for a first question. Messages with the same parent are branches.',
      ),
    createdAt: timeSchema,
  })
  .describe('A question. Answers are runs.');

export type Message = z.infer<typeof messageSchema>;

export const listedConversationSchema = conversationSchema.extend({
  running: z.boolean().describe('Whether a run is in progress.'),
  excerpt: z
    .string()
    .nullable()
    .describe('For a search: the part of a text that it found; null where the title has it.'),
  found: z
    .object({
      in: z.enum(['question', 'answer', 'proposal']),
      marks: z
        .array(z.object({ start: z.int(), end: z.int() }))
        .describe('The words that were found, as places in `excerpt` in UTF-16 code units.'),
    })
    .nullable()
    .describe('What the excerpt is from; null without one.'),
});

export type ListedConversation = z.infer<typeof listedConversationSchema>;

export const conversationPageSchema = z.object({
  items: z.array(listedConversationSchema),
  nextCursor: z.string().nullable().describe('For `cursor`; null on the last page.'),
});

export type ConversationPage = z.infer<typeof conversationPageSchema>;

export const conversationDetailSchema = z.object({
  conversation: conversationSchema,
  messages: z.array(messageSchema),
  runs: z.array(runSchema).describe('Oldest first.'),
});

export type ConversationDetail = z.infer<typeof conversationDetailSchema>;

/** Not all runs of a conversation: a long one is megabytes. */
export const conversationEndSchema = conversationDetailSchema.extend({
  runs: z
    .array(z.union([runSchema, runOutlineSchema]))
    .describe('Oldest first. Complete for the last `turns`, or for all by default; outlines of the others.'),
});

export type ConversationEnd = z.infer<typeof conversationEndSchema>;

export const createdRunSchema = z.object({ message: messageSchema, run: runSchema });

export type CreatedRun = z.infer<typeof createdRunSchema>;

export const askedConversationSchema = createdRunSchema.extend({ conversation: conversationSchema });

/** A conversation with a question that was just asked. */
export type AskedConversation = z.infer<typeof askedConversationSchema>;
