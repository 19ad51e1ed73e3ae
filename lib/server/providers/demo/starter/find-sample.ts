import type { Sample } from '@/lib/evaluation/datasets/sample';
import { starterSet } from '@/lib/evaluation/starter-set/starter-set';

/** The sample of the lab's starter set with this question; null for any other question. */
export function findSample(question: string): Sample | null {
  const asked = question.trim();
  return starterSet().find(({ turns }) => turns[0] === asked) ?? null;
}
