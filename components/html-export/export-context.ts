import type { Steps } from '@/lib/steps';

/** What an export needs from outside. */
export interface ExportContext {
  /** The name of a model for people. */
  nameOf: (reference: string) => string;
  /** Lets the server do other work. */
  pause: () => Promise<void>;
  /** Takes the steps, and lets the server do other work between them. */
  inTurns: <T>(steps: Steps<T>) => Promise<T>;
}
