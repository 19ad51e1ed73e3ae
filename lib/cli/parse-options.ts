import { type ParseArgsConfig, parseArgs } from 'node:util';
import { misused } from './command-failure';

/** @throws Failure with the exit code of a usage error. */
export function parsed<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error));
  }
}

/** An empty shell variable is refused and not treated as a choice. */
export function filled(option: string, value: string | undefined): string | null {
  if (value === '') throw misused(`${option} was given without a value.`);
  return value ?? null;
}
