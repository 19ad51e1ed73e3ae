/** What references agree and disagree on, as it is streamed, stored and shown. */
import type { z } from 'zod';
import type { disagreementSchema, pointSchema } from './disagreement.schema';

export type Disagreement = z.infer<typeof disagreementSchema>;
export type Point = z.infer<typeof pointSchema>;
export type Contradiction = Disagreement['contradictions'][number];

/** What came of a text that was to be the list. */
export type ReadDisagreement = { ok: true; disagreement: Disagreement } | { ok: false; reason: string };
