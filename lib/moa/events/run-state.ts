/** The state of a run at one moment. Live, stored and shared runs have the same shape. */
import type { z } from 'zod';
import type { callStateSchema, runStateSchema } from './run-state.schema';

export type CallState = z.infer<typeof callStateSchema>;
export type RunState = z.infer<typeof runStateSchema>;
