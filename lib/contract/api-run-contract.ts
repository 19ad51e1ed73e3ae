/** Query and answer of `/api/runs`: the runs that API clients asked for. */
import { z } from 'zod';
import { runStatusSchema, timeSchema } from '@/lib/moa/events/run-event.schema';

export const listApiRunsQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const apiRunEntrySchema = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    title: z.string().describe('The first words of its question.'),
    mixtureName: z.string(),
    keyName: z.string().nullable().describe('Null without a key.'),
    user: z.string().nullable().describe('The end user that the API client named in the request.'),
    status: runStatusSchema,
    costUsd: z.number().nullable(),
    unpricedCalls: z.number().int().describe('Calls whose price is not known; the cost leaves them out.'),
    durationMs: z.number().nullable(),
    startedAt: timeSchema,
  })
  .describe('A run that an API client requested, as listed.');

export type ApiRunEntry = z.infer<typeof apiRunEntrySchema>;

export const apiRunPageSchema = z.object({
  items: z.array(apiRunEntrySchema),
  nextCursor: z.string().nullable(),
});

export type ApiRunPage = z.infer<typeof apiRunPageSchema>;
