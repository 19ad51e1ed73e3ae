/** The exact messages and parameters that one call was sent, as they are stored and shown. */
import type { z } from 'zod';
import type { callRequestSchema, chatMessageSchema } from './call-request.schema';

export type CallRequest = z.infer<typeof callRequestSchema>;
export type ChatMessage = z.infer<typeof chatMessageSchema>;

/** A JSON Schema, as it is sent. */
export type JsonSchema = Record<string, unknown>;
