/** Validation errors of a draft by field. Pure. */
import { type Mixture, mixtureSchema } from '@/lib/mixture/mixture-schema';

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

export type ReadMixture = { ok: true; mixture: Mixture } | { ok: false; reason: string };

/** Parses a mixture from the text of a file or link. */
export function readMixture(text: string): ReadMixture {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'It is not JSON.' };
  }
  const parsed = mixtureSchema.safeParse(value);
  if (parsed.success) return { ok: true, mixture: parsed.data };
  const [path, detail] = [...problemsOf(value)][0] ?? ['', ''];
  return { ok: false, reason: `It is not a mixture: ${path} ${detail}.`.replace(':  ', ': ') };
}
