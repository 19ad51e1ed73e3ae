/** The JSON file of a conversation: what an export writes and an import reads (docs/conversation-file.md). */
import { z } from 'zod';
import { timeSchema } from '@/lib/moa/events/run-event.schema';
import { storedRequestSchema } from '@/lib/moa/messages/stored-request.schema';
import { conversationSchema, messageSchema } from './conversation-contract';
import { runSchema } from './run-contract';

export const fileFormat = 'strata.conversation';
export const fileVersion = 1;

/** Limits of what is imported. */
export const fileLimits = {
  bytes: 32 * 1024 * 1024,
  /** Array elements and object keys together. A run with 13 calls has some 800. */
  values: 300_000,
  questions: 2_000,
  runs: 2_000,
  callsPerRun: 100,
  /** Characters of one request with the texts that it quotes. */
  requestLength: 8_000_000,
} as const;

export const fileMessageSchema = messageSchema.omit({ conversationId: true, role: true });

export type FileMessage = z.infer<typeof fileMessageSchema>;

export const fileRunSchema = runSchema
  .omit({ conversationId: true, mixtureSlug: true, imported: true })
  .extend({
    requests: z
      .record(z.string(), storedRequestSchema)
      .optional()
      .describe('The exact requests by call. Missing where they are not known.'),
  });

export type FileRun = z.infer<typeof fileRunSchema>;

export const conversationFileSchema = z
  .object({
    format: z.literal(fileFormat),
    version: z.literal(fileVersion),
    exportedAt: timeSchema,
    title: z.string(),
    messages: z.array(fileMessageSchema).describe('Oldest first.'),
    runs: z.array(fileRunSchema).describe('Oldest first.'),
  })
  .describe('A conversation as a file. Its ids count only inside the file.');

export type ConversationFile = z.infer<typeof conversationFileSchema>;

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

export const exportQuery = z
  .strictObject({
    format: z
      .enum(['md', 'json', 'html'])
      .describe('Markdown, JSON that can be imported, or one HTML file that needs no network.'),
    run: z.string().max(64).optional().describe('The branch of this run; by default the newest.'),
    scope: z
      .enum(['conversation', 'run'])
      .default('conversation')
      .describe('`run`: that run alone, with its question. JSON of a conversation has all its branches.'),
    layers: flag.optional().describe('By default true.'),
    requests: flag.optional().describe('Of `html`. By default false.'),
    systemPrompt: flag.optional().describe('Of `html`. By default false.'),
    costs: flag.optional().describe('By default true.'),
    modelNames: flag.optional().describe('By default true.'),
  })
  .describe('The options are those of a share. JSON is always complete, so that it can be imported.');

export const shareExportQuery = z
  .strictObject({
    format: exportQuery.shape.format,
    layers: flag.optional().describe('Of `md` and `html`. By default true, where the share holds them.'),
  })
  .describe('An export of a share has what the share holds.');

export type ExportFormat = z.infer<typeof exportQuery>['format'];

export const importAnswerSchema = z.object({
  conversation: conversationSchema,
  report: z.object({ questions: z.int(), runs: z.int(), calls: z.int() }).describe('How much was imported.'),
});

export type ImportAnswer = z.infer<typeof importAnswerSchema>;
