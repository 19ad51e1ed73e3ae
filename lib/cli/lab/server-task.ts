/** What `strata lab` does on a running server. */
import type { AskedContender } from '@/lib/contract/lab/evaluation-contract';
import type { EvaluationExport } from '@/lib/contract/lab/export-contract';
import type { Judge } from '@/lib/evaluation/judging/judge';
import type { AskedPath } from './options/read-contender';

export interface ServerOptions {
  /** The address of the server, if given. */
  url: string | null;
  json: boolean;
}

/** How an evaluation is followed to its end. */
export interface FollowOptions {
  /** Start it and leave. */
  detach: boolean;
  failUnder: FailUnder | null;
}

export interface FailUnder {
  /** On the scale of the first judge: from 0 to 1, 1 to 5 or 1 to 10. */
  score: number;
  /** Whether it was given in percent. */
  share: boolean;
  /** As typed; null for the first contender. */
  contender: string | null;
}

export interface NewEvaluation {
  /** An id or a name. */
  dataset: string;
  samples: number | null;
  budgetUsd: number | null;
  title: string | null;
  /** Show what it would cost and start nothing. */
  estimate: boolean;
}

export type ServerTask = ServerOptions &
  (
    | { name: 'datasets' }
    | ImportTask
    | RunTask
    | SearchTask
    | { name: 'show'; id: string | null }
    | CompareTask
    | ExportTask
    | ({ name: 'resume'; id: string; budgetUsd: number | null } & FollowOptions)
    | { name: 'pause' | 'cancel'; id: string }
  );

export interface ImportTask {
  name: 'import';
  /** A path; `-` stands for stdin. */
  file: string;
  title: string;
  references: string | null;
  difficulties: string | null;
}

export interface RunTask extends NewEvaluation, FollowOptions {
  name: 'run';
  contenders: (AskedContender | AskedPath)[];
  judges: Judge[];
}

export interface SearchTask extends NewEvaluation {
  name: 'search';
  models: string[];
  judge: Judge;
  proposers: number[] | null;
  layers: number[] | null;
  detach: boolean;
}

export interface CompareTask {
  name: 'compare';
  id: string;
  a: string;
  b: string;
}

export interface ExportTask {
  name: 'export';
  id: string;
  format: EvaluationExport;
  contender: string | null;
  /** Null for stdout. */
  output: string | null;
}
