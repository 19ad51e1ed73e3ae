import { z } from 'zod';

/** A line of FastChat's `model_judgment/*_single.jsonl`. */
export const mtBenchJudgementSchema = z
  .looseObject({
    question_id: z.union([z.number(), z.string()]),
    model: z.string().min(1),
    /** The judge's model and the name of its prompt. */
    judge: z.union([z.string(), z.array(z.string())]).default('judge'),
    judgment: z.string().optional(),
    /** -1 where FastChat found no rating. */
    score: z.number().nullish(),
    turn: z.union([z.literal(1), z.literal(2)]).default(1),
    category: z.string().optional(),
  })
  .refine(({ judgment, score }) => typeof judgment === 'string' || typeof score === 'number', {
    error: 'There is neither a score nor a judgment.',
  });

export type MtBenchJudgement = z.output<typeof mtBenchJudgementSchema>;
