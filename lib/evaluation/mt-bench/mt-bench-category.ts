/** MT-Bench has ten questions of each category, numbered from 81 in this order. */
export const mtBenchCategories = [
  'writing',
  'roleplay',
  'reasoning',
  'math',
  'coding',
  'extraction',
  'stem',
  'humanities',
] as const;

export type MtBenchCategory = (typeof mtBenchCategories)[number];

/** Null for a question that is not MT-Bench's. */
export function mtBenchCategory(questionId: number): MtBenchCategory | null {
  return mtBenchCategories[Math.floor((questionId - 81) / 10)] ?? null;
}

/** The temperature at which FastChat asks for answers. */
export function answerTemperature(category: string): number {
  if (category === 'writing' || category === 'roleplay') return 0.7;
  return category === 'stem' || category === 'humanities' ? 0.1 : 0;
}

/** Categories whose answers are judged beside a reference answer. */
export function needsReference(category: string): boolean {
  return category === 'math' || category === 'reasoning' || category === 'coding';
}
