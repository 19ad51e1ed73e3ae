import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that wait long, or restart servers many times. */
const slow = [
  'instances',
  'openai-slow',
  'catalogue',
  'places',
  'run-owner',
  'run-properties',
  'lab-recovery',
  'backup',
  'database-trouble',
  'accounts',
  'keeping',
  'bad-input-table',
  'lab-cli',
  'lab',
].map((name) => `${name}.test.ts`);

/**
 * Starts the slow files first, so that the run does not end with one of them alone. Vitest orders files by their
 * durations, but on a clean checkout it knows none and takes their sizes.
 */
export class SlowFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => slow.includes(path.basename(moduleId));
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}
