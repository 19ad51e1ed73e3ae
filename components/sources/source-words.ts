/** How a source and a sentence are alike, as text. Pure. */
import type { Source } from '@/lib/contract/sources-contract';

export const kindWords: Record<Source['kind'], string> = {
  verbatim: 'near verbatim',
  edited: 'edited',
  paraphrased: 'paraphrased',
  partial: 'in part',
  numbers: 'same numbers',
};
