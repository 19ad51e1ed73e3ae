import { z } from 'zod';

const names = z.union([z.string().transform((name) => [name]), z.array(z.string())]);

/** A line of FLASK's review files: the question with the judge's review and the scores that FLASK read in it. */
export const flaskJudgementSchema = z
  .looseObject({
    model: z.string().min(1).optional(),
    domain_labeled: names.optional(),
    domain: names.optional(),
    review: z.string().optional(),
    /** Empty where FLASK could not read the review. */
    score: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
  })
  .refine(({ review, score }) => review !== undefined || score !== undefined, {
    error: 'There is neither a score nor a review.',
  });

export type FlaskJudgement = z.output<typeof flaskJudgementSchema>;
