/**
 * Runs without storage whose aggregator called tools: their references stay in memory until the client sends
 * the results, at most ten minutes. Only this process knows them.
 */
import { createHash } from 'node:crypto';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { CallState } from '@/lib/moa/events/run-state';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { processSingleton } from '@/lib/server/process-singleton';

export interface RememberedRun {
  /** The key that asked; null without one. */
  keyId: string | null;
  mixture: Mixture;
  /** Null for a mixture of the request's own. */
  slug: string | null;
  question: RunQuestion['question'];
  /** The calls whose outputs are reused. */
  kept: CallState[];
}

export interface RememberedRuns {
  remember(runId: string, run: RememberedRun): void;
  /** The run, if it was asked the same. */
  find(runId: string, question: RunQuestion['question']): RememberedRun | null;
}

interface Options {
  keepMs: number;
  /** The most text that is kept; the oldest run makes room. */
  maxLength: number;
}

interface Entry {
  run: Omit<RememberedRun, 'question'>;
  questionHash: string;
  length: number;
  timer: NodeJS.Timeout;
}

export function createRememberedRuns({ keepMs, maxLength }: Options): RememberedRuns {
  /** Oldest first. */
  const entries = new Map<string, Entry>();
  let total = 0;

  function forget(runId: string) {
    const entry = entries.get(runId);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    total -= entry.length;
    entries.delete(runId);
  }

  return {
    remember(runId, { question, ...run }) {
      const length = JSON.stringify(run).length;
      if (length > maxLength) return;
      for (const [oldest] of entries) {
        if (total + length <= maxLength) break;
        forget(oldest);
      }
      const timer = setTimeout(() => forget(runId), keepMs).unref();
      entries.set(runId, { run, questionHash: hashOf(question), length, timer });
      total += length;
    },
    find(runId, question) {
      const entry = entries.get(runId);
      if (entry === undefined || entry.questionHash !== hashOf(question)) return null;
      return { ...entry.run, question };
    },
  };
}

export function rememberedRuns(): RememberedRuns {
  return processSingleton('rememberedRuns', () =>
    createRememberedRuns({ keepMs: 10 * 60_000, maxLength: 32 * 1024 * 1024 }),
  );
}

/** A question may hold megabytes of images. */
function hashOf(question: RunQuestion['question']): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64');
}
