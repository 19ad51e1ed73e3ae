import { type Sample, sampleSchema } from '@/lib/evaluation/datasets/sample';
import { codingQuestions } from './coding-questions';
import { extractionQuestions } from './extraction-questions';
import { knowledgeQuestions } from './knowledge-questions';
import { languageQuestions } from './language-questions';
import { mathQuestions } from './math-questions';
import { reasoningQuestions } from './reasoning-questions';
import { scienceQuestions } from './science-questions';
import { writingQuestions } from './writing-questions';

const categories = {
  math: mathQuestions,
  reasoning: reasoningQuestions,
  knowledge: knowledgeQuestions,
  science: scienceQuestions,
  coding: codingQuestions,
  language: languageQuestions,
  extraction: extractionQuestions,
  writing: writingQuestions,
};

let parsed: readonly Sample[] | null = null;

/**
 * The built-in dataset: 40 questions of 8 categories, 27 of them scored without a judge. Parsed at its first use, because
 * few starts of a server need it.
 */
export function starterSet(): readonly Sample[] {
  parsed ??= Object.entries(categories).flatMap(([category, questions]) =>
    questions.map(({ question, check, reference }, i) =>
      sampleSchema.parse({
        id: `${category}-${i + 1}`,
        turns: [question],
        references: [reference],
        category,
        check: check ?? null,
      }),
    ),
  );
  return parsed;
}
