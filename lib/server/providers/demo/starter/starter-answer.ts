/**
 * What demo models answer to the questions of the lab's starter set: right or wrong by a script, so that an evaluation
 * of demo models shows what an evaluation shows. Each voice is better at some subjects; whoever reads proposals is right
 * more often, and the aggregator finds a right proposal more often than a vote would. Pure.
 */
import { runCheck } from '@/lib/evaluation/checks/run-check';
import type { Sample } from '@/lib/evaluation/datasets/sample';
import { createRandom } from '../seeded-random';
import { rightAnswer, wrongAnswer } from './stated-answer';

/** How often a voice is right by itself, and at which subjects more often. */
const skills: Record<string, { usual: number; better: readonly string[] }> = {
  careful: { usual: 0.5, better: ['reasoning', 'science'] },
  blunt: { usual: 0.35, better: ['extraction'] },
  sceptic: { usual: 0.4, better: ['knowledge', 'reasoning'] },
  storyteller: { usual: 0.3, better: ['language', 'writing'] },
  engineer: { usual: 0.45, better: ['math', 'coding'] },
  teacher: { usual: 0.45, better: ['language', 'science', 'math'] },
  editor: { usual: 0.45, better: ['writing', 'extraction'] },
};
const betterBy = 0.3;
/** How often somebody who reads right and wrong proposals takes a right one, beyond their share. */
const judgement = { proposer: 0.2, aggregator: 0.6 };

export interface StarterReader {
  voice: string;
  role: keyof typeof judgement;
  references: readonly string[];
}

export function starterAnswer(sample: Sample, { voice, role, references }: StarterReader): string {
  const isRight =
    references.length === 0
      ? chance(voice, sample) < skillAt(voice, sample)
      : chance(`${voice} reads ${references.length}`, sample) < chanceAfterReading(sample, role, references);
  return isRight ? rightAnswer(sample) : wrongAnswer(sample, voice);
}

function skillAt(voice: string, { category }: Sample): number {
  const { usual, better } = skills[voice] ?? { usual: 0.5, better: [] };
  return better.includes(category ?? '') ? usual + betterBy : usual;
}

function chanceAfterReading(
  sample: Sample,
  role: StarterReader['role'],
  references: readonly string[],
): number {
  const right = references.filter((text) => isRight(sample, text)).length / references.length;
  return right === 0 ? 0.1 : right + (1 - right) * judgement[role];
}

function isRight({ check, references: [reference = ''] }: Sample, text: string): boolean {
  return check === null ? text.includes(reference) : runCheck(check, text).passed;
}

/** In [0, 1), always the same for one speaker and sample. */
function chance(speaker: string, { id }: Sample): number {
  return createRandom(`${speaker} ${id}`).fraction();
}
