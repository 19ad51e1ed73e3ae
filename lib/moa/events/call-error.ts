/**
 * Why a model call failed. The value is streamed, stored and shown, so its message is for people and holds no
 * secret.
 */
import type { z } from 'zod';
import type { callErrorCodeSchema, callErrorSchema } from './call-error.schema';

export type CallErrorCode = z.infer<typeof callErrorCodeSchema>;
export type CallError = z.infer<typeof callErrorSchema>;
