/** Right and wrong answers to a sample, in words. */
import type { Sample } from '@/lib/evaluation/datasets/sample';
import { createRandom } from '../seeded-random';

export function rightAnswer({ check, references: [reference = ''] }: Sample): string {
  const stated = statedRight(check);
  return stated === null ? reference : `${reference}\n\nAnswer: ${stated}`;
}

function statedRight(check: Sample['check']): string | null {
  switch (check?.kind) {
    case 'number':
      return String(check.value);
    case 'choice':
      return check.letter;
    case 'exact':
      return check.answers[0] ?? null;
    default:
      return null;
  }
}

/** Different voices make different mistakes. */
export function wrongAnswer({ id, check, references: [reference = ''] }: Sample, voice: string): string {
  const random = createRandom(`mistake ${voice} ${id}`);
  switch (check?.kind) {
    case 'number':
      return `I estimate instead of computing it step by step.\n\nAnswer: ${wrongNumber(check.value, random.fraction())}`;
    case 'choice':
      return `Two options look plausible, and I take the one that sounds better.\n\nAnswer: ${random.pick(otherLetters(check.letter))}`;
    case 'exact':
      return 'The text leaves it open, as far as I can see.\n\nAnswer: it cannot be decided';
    case undefined:
      return `${firstSentence(reference)} There is more to say, but this is the main point.`;
    default:
      return random.pick([
        'I do not remember this precisely, and I would look it up before I rely on it.',
        'There is no single answer that everybody accepts, so I leave it open.',
      ]);
  }
}

function wrongNumber(value: number, fraction: number): number {
  const by = [-7, -2, 3, 12][Math.floor(fraction * 4)] ?? 3;
  return Number.isInteger(value) ? value + by : Number((value + by / 20).toFixed(3));
}

function otherLetters(letter: string): [string, ...string[]] {
  const others = ['A', 'B', 'C', 'D'].filter((candidate) => candidate !== letter);
  return [others[0] ?? 'A', ...others.slice(1)];
}

function firstSentence(text: string): string {
  return /^[^.!?]{1,500}[.!?]/.exec(text)?.[0] ?? text.slice(0, 100);
}
