/**
 * Why a model call did not succeed: a value that is streamed, stored and shown, so its words are for people
 * and hold no secret.
 */
import type { z } from 'zod';
import type { callErrorCodeSchema, callErrorSchema } from './call-error.schema';

export type CallErrorCode = z.infer<typeof callErrorCodeSchema>;
export type CallError = z.infer<typeof callErrorSchema>;
