/** Bodies and answers of shares. */
import { z } from 'zod';
import { timeSchema } from '@/lib/moa/events/run-event.schema';
import { messageSchema } from './conversation-contract';
import { runSchema } from './run-contract';
import { idSchema } from './shared-fields';

export const createShareBody = z.strictObject({
  runId: idSchema
    .optional()
    .describe('The run at the end of the branch to share; by default the newest branch.'),
});

export const shareSchema = z.object({
  token: z.string(),
  path: z.string().describe('/s/<token>'),
  conversationId: z.string(),
  title: z.string(),
  createdAt: timeSchema,
});

export type Share = z.infer<typeof shareSchema>;

export const sharedConversationSchema = z
  .object({
    title: z.string(),
    sharedAt: timeSchema,
    messages: z.array(messageSchema),
    runs: z.array(runSchema),
  })
  .describe('A frozen copy of one branch at the time of sharing.');

export type SharedConversation = z.infer<typeof sharedConversationSchema>;
