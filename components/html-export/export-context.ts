import type { SharedRun } from '@/lib/contract/share-contract';
import type { Sources } from '@/lib/contract/sources-contract';

/** What an export needs from outside. */
export interface ExportContext {
  /** The name of a model for people. */
  nameOf: (reference: string) => string;
  /** Where the sentences of the answer of a run come from. */
  sourcesOf: (run: SharedRun) => Promise<Sources>;
  /** Lets the server do other work. */
  pause: () => Promise<void>;
}
