/** Where references agree and disagree, as it is streamed, stored and shown. */
import type { z } from 'zod';
import type { disagreementSchema, pointSchema } from './disagreement.schema';

export type Disagreement = z.infer<typeof disagreementSchema>;
export type Point = z.infer<typeof pointSchema>;
export type Contradiction = Disagreement['contradictions'][number];

/** The result of reading a list from a text. */
export type ReadDisagreement = { ok: true; disagreement: Disagreement } | { ok: false; reason: string };
