/** What is known of a run at one moment. The same shape while it streams, once it is stored, and in a share. */
import type { z } from 'zod';
import type { callStateSchema, runStateSchema } from './run-state.schema';

export type CallState = z.infer<typeof callStateSchema>;
export type RunState = z.infer<typeof runStateSchema>;
