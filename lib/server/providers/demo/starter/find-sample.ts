import type { Sample } from '@/lib/evaluation/datasets/sample';
import { starterSet } from '@/lib/evaluation/starter-set/starter-set';

const byQuestion = new Map(starterSet.map((sample) => [sample.turns[0], sample]));

/** The sample of the lab's starter set with this question; null for any other question. */
export function findSample(question: string): Sample | null {
  return byQuestion.get(question.trim()) ?? null;
}
