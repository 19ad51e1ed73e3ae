/** Validation errors of a draft by field. Pure. */
import { mixtureSchema } from '@/lib/mixture/mixture-schema';

/** By JSON pointer as in the API ("/layers/0/proposers/1/model"); the first error of each field. */
export type MixtureProblems = ReadonlyMap<string, string>;

export function problemsOf(mixture: unknown): MixtureProblems {
  const problems = new Map<string, string>();
  const { error } = mixtureSchema.safeParse(mixture);
  for (const issue of error?.issues ?? []) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
    for (const key of keys) {
      const path = [...issue.path, ...(key === null ? [] : [key])].map((part) => `/${String(part)}`).join('');
      if (!problems.has(path)) problems.set(path, key === null ? issue.message : 'is not a known field');
    }
  }
  return problems;
}
