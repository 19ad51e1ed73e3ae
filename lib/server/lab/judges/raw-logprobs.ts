import { z } from 'zod';
import type { JudgeAnswer } from '@/lib/evaluation/judges/judge-request';

/** The part of a chat completion that holds the alternatives of the first token. */
const completionSchema = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        logprobs: z.looseObject({
          content: z
            .array(
              z.looseObject({
                top_logprobs: z.array(z.looseObject({ token: z.string(), logprob: z.number() })),
              }),
            )
            .min(1),
        }),
      }),
    )
    .min(1),
});

/** The alternatives of the first token in the body of a chat completion; null where the provider returned none. */
export function firstTokenOf(body: unknown): JudgeAnswer['firstToken'] {
  const first = completionSchema.safeParse(body).data?.choices[0]?.logprobs.content[0]?.top_logprobs;
  return first === undefined || first.length === 0
    ? null
    : first.map(({ token, logprob }) => ({ token, logprob }));
}
