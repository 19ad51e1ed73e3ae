/** Starts the runs of an evaluation: ordinary runs in conversations of their own, which the chat does not list. */
import { titleFrom } from '@/lib/conversation/title-from';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { CallState } from '@/lib/moa/events/run-state';
import type { AcquireLease } from '@/lib/moa/ports/rate-limiter-lease';
import { newId } from '@/lib/new-id';
import { commitOnce, historyTo } from '@/lib/server/db/queries/conversations/turn-queries';
import { commitLabTurn, findLabRun } from '@/lib/server/db/queries/lab/lab-run-queries';
import { scriptedAtOnce } from '@/lib/server/providers/demo/scripted-at-once';
import { acquireBackgroundLease } from '@/lib/server/providers/rate-limits/acquire-lease';
import { callableModels } from '@/lib/server/providers/registry/model-registry';
import { beginRun, type CallPorts, endedCallsStored } from '@/lib/server/runs/live-runs';
import { commitPrepared } from '@/lib/server/runs/prepare-run';
import { readRun } from '@/lib/server/runs/read-run';
import { resumeRun } from '@/lib/server/runs/retry-run';

export interface LabRunRequest {
  /** Makes the run unique: the same one returns the run that exists. */
  key: string;
  question: string;
  mixture: Mixture;
  slug: string | null;
  /** The conversation and the run that a later turn follows; null for the first turn. */
  follows: { conversationId: string; runId: string } | null;
  /** Calls of another contender's run that this mixture has in common with it. */
  shared: { runId: string; calls: readonly CallState[] } | null;
  /** What the run may cost; null without a budget. */
  mostUsd: number | null;
}

/** Calls of the lab wait behind those of chats, and scripted models do not pretend to think. */
function backgroundCalls(): CallPorts {
  const { resolve } = callableModels();
  return { models: (reference) => resolve(reference, scriptedAtOnce), acquireLease: acquireLabLease };
}

/** A call of the lab is asked when those that it reads are stored, so that none of them is ever paid for twice. */
const acquireLabLease: AcquireLease = async (reference, waiting) => {
  await endedCallsStored(waiting.signal);
  return acquireBackgroundLease(reference, waiting);
};

/** How a run of the lab is executed. @param mostUsd what it may cost; null without a budget. */
export function labConduct(mostUsd: number | null) {
  const name = 'what the budget of the evaluation allows for this answer';
  return {
    priority: 'background' as const,
    calls: backgroundCalls(),
    limits: mostUsd === null ? [] : [{ provider: null, usd: mostUsd, name }],
  };
}

/**
 * @returns the run and its conversation.
 * @throws StrataError `over_budget` when a budget of the server does not allow it, `unavailable` while the server stops.
 */
export async function startLabRun(
  request: LabRunRequest,
): Promise<{ runId: string; conversationId: string }> {
  const { key, question, mixture, follows, shared } = request;
  const find = () => findLabRun(key, follows?.conversationId ?? null);
  const existing = await find();
  if (existing !== null) return goOn(existing, request.mostUsd);
  const kept = [...(shared?.calls ?? [])];
  const asked = { history: await historyTo(follows?.runId ?? null), question };
  const places = kept.map(({ call }) => call);
  const conduct = labConduct(request.mostUsd);
  const { priority } = conduct;
  const toPrepare = { mixture, kept: new Set(places), key: null, usageName: null, question: asked, priority };
  const conversationId = follows?.conversationId ?? newId();
  const turn = {
    conversationId,
    messageId: newId(),
    title: titleFrom(question),
    content: question,
    mixture,
    mixtureSlug: request.slug,
    clientId: key,
    parentRunId: follows?.runId ?? null,
    shared: shared === null ? null : { runId: shared.runId, places },
  };
  async function commit() {
    const { limits, runId, estimatedCostUsd } = await commitPrepared(toPrepare, (run, db) =>
      commitLabTurn({ ...turn, ...run, now: new Date() }, db),
    );
    const input = { ...asked, runId, mixture, estimatedCostUsd, kept };
    beginRun(input, [...limits, ...conduct.limits], null, conduct.calls);
    return { runId, conversationId };
  }
  return commitOnce(key, commit, find);
}

/** A run that was stopped with its evaluation goes on: the calls that had ended are not made again. */
async function goOn(
  existing: { runId: string; conversationId: string },
  mostUsd: number | null,
): Promise<{ runId: string; conversationId: string }> {
  const run = await readRun(existing.runId);
  if (run?.status !== 'stopped') return existing;
  return { ...existing, runId: await resumeLabRun(existing.runId, mostUsd) };
}

/** Whoever resumes a run first does so for all. @returns the id of the new run. */
export async function resumeLabRun(runId: string, mostUsd: number | null): Promise<string> {
  return (await resumeRun(runId, `resume-${runId}`, labConduct(mostUsd))).run.id;
}
