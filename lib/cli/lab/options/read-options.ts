/** Options that several tasks of `strata lab` share. */
import { misused } from '@/lib/cli/command-failure';
import { filled } from '@/lib/cli/parse-options';
import type { ServerOptions } from '../server-task';

export const common = {
  url: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const followOptions = {
  detach: { type: 'boolean', default: false },
  'fail-under': { type: 'string' },
} as const;

export function serverOptions(values: { url?: string; json: boolean }): ServerOptions {
  return { url: filled('--url', values.url), json: values.json };
}

/** @throws Failure unless it is a number above 0. */
export function numberOf(option: string, value: string | undefined): number | null {
  const text = filled(option, value);
  if (text === null) return null;
  const number = Number(text);
  if (!(number > 0 && number < Number.POSITIVE_INFINITY))
    throw misused(`${option} must be a number above 0.`);
  return number;
}

/** @throws Failure unless it is a whole number from 1. */
export function wholeOf(option: string, value: string | undefined): number | null {
  const number = numberOf(option, value);
  if (number !== null && !Number.isInteger(number)) throw misused(`${option} must be a whole number.`);
  return number;
}

/** `1,2,3` @throws Failure */
export function wholesOf(option: string, value: string | undefined): number[] | null {
  const text = filled(option, value);
  if (text === null) return null;
  return text.split(',').map((part) => wholeOf(option, part.trim()) ?? 0);
}

/** @throws Failure unless there are so many words, none of them empty. */
export function words(
  positionals: readonly string[],
  least: number,
  most: number,
  usage: string,
): readonly string[] {
  const { length } = positionals;
  if (length < least || length > most || positionals.includes('')) throw misused(`Call it as: ${usage}`);
  return positionals;
}

export function onlyWord(positionals: readonly string[], usage: string): string {
  const [word = ''] = words(positionals, 1, 1, usage);
  return word;
}
