import { misused } from '@/lib/cli/command-failure';
import type { AskedContender } from '@/lib/contract/lab/evaluation-contract';
import { modelReferenceSchema } from '@/lib/mixture/mixture-schema';

/** A file that holds a mixture. */
export interface AskedPath {
  path: string;
}

/** A mixture by its slug or file, or a model: `demo`, `./mine.json`, `openai/gpt-5`. @throws Failure */
export function readContender(text: string): AskedContender | AskedPath {
  if (/\.json$/i.test(text) || /^(\.{0,2}[/\\]|[A-Za-z]:\\)/.test(text)) return { path: text };
  if (!text.includes('/')) return { mixture: text };
  const { success } = modelReferenceSchema.safeParse(text);
  if (!success) throw misused(`"${text}" is neither a mixture, a file of one, nor a model like provider/id.`);
  return { model: text };
}
