import { misused } from '@/lib/cli/command-failure';
import { filled } from '@/lib/cli/parse-options';
import { type Judge, scaleOf } from '@/lib/evaluation/judging/judge';
import type { FailUnder } from '../server-task';

/** @param leaves whether the command does not wait for the result. @throws Failure */
export function failUnderOf(value: string | undefined, leaves: boolean): FailUnder | null {
  const text = filled('--fail-under', value);
  if (text !== null && leaves)
    throw misused('--fail-under waits for the result, so it excludes --detach and --estimate.');
  return text === null ? null : readFailUnder(text);
}

/** `65%`, `7.5`, `65%:2` or `65%:My mixture`. @throws Failure */
function readFailUnder(text: string): FailUnder {
  const [, digits = '', percent = '', contender = null] =
    /^(\d{1,6}(?:\.\d{1,9})?)(%?)(?::(.+))?$/s.exec(text.trim()) ?? [];
  if (digits === '') throw misused('--fail-under takes a score, like 65% or 7.5, and perhaps :contender.');
  const share = percent === '%';
  return { score: share ? Number(digits) / 100 : Number(digits), share, contender };
}

/**
 * A share needs its percent sign, because 0.65 could mean either.
 * @throws Failure when the judge never gives such a score, so that the gate would always be open or always shut.
 */
export function checkScale({ score, share }: FailUnder, judge: Judge): void {
  const { low, high } = scaleOf(judge);
  if (high === 1 && !(share && score <= 1))
    throw misused(`The judge ${judge.form} scores in percent: --fail-under 65%`);
  if (high !== 1 && (share || score < low || score > high))
    throw misused(`The judge ${judge.form} scores from ${low} to ${high}: --fail-under ${(low + high) / 2}`);
}
