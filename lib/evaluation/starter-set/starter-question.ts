import type { z } from 'zod';
import type { checkSchema } from '@/lib/evaluation/checks/check';

/** A question of the starter set. All are written for Strata. */
export interface StarterQuestion {
  question: string;
  /** Scores the answer without a judge. Questions without one need a judge. */
  check?: z.input<typeof checkSchema>;
  /** A correct or good answer, for people and judges. */
  reference: string;
}
