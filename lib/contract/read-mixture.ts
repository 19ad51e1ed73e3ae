import { type Mixture, mixtureSchema } from '@/lib/mixture/mixture-schema';
import { mixturePlace } from './mixture-places';
import { plainProblems } from './plain-problems';

export type ReadMixture = { ok: true; mixture: Mixture } | { ok: false; reason: string };

/** Parses a mixture from the text of a file or link. Pure. */
export function readMixture(text: string): ReadMixture {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'It is not JSON.' };
  }
  const parsed = mixtureSchema.safeParse(value);
  if (parsed.success) return { ok: true, mixture: parsed.data };
  const [first = '', ...others] = plainProblems(value, parsed.error.issues, mixturePlace);
  const more = others.length === 0 ? '' : ` (${others.length} more)`;
  return { ok: false, reason: `It is not a mixture. ${first}${more}` };
}
