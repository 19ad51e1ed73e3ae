/** Starts an API run: everything is checked, the run is committed, and only then is a model called. */
import { titleFrom } from '@/lib/conversation/title-from';
import { limits as mostOf } from '@/lib/mixture/limits';
import { textOf } from '@/lib/moa/messages/call-request';
import { carriesToolResults, type RunQuestion } from '@/lib/moa/messages/run-question';
import type { RunInput } from '@/lib/moa/run/run-mixture';
import { newId } from '@/lib/new-id';
import type { StoredApiKey } from '@/lib/server/db/queries/api-key-queries';
import { type ApiRunDetails, commitApiRun } from '@/lib/server/db/queries/conversations/api-run-queries';
import { commitRedo } from '@/lib/server/db/queries/conversations/turn-queries';
import { insertReservationOf } from '@/lib/server/db/queries/spending/reservation-queries';
import type { ChosenMixture } from '@/lib/server/mixtures/choose-mixture';
import type { References } from '@/lib/server/openai/wire/completion';
import type { LiveRun } from '@/lib/server/runs/live-run';
import { beginRun, beginUnkeptRun } from '@/lib/server/runs/live-runs';
import { commitPrepared } from '@/lib/server/runs/prepare-run';
import type { SpendingLimit } from '@/lib/spending/budgets';
import { rememberedRuns } from './remembered-runs';
import { findToolRun, reusableCalls, type ToolRun } from './tool-run';

export interface ApiRunRequest {
  /** The key whose budget applies; null without a key. */
  key: StoredApiKey | null;
  mixture: ChosenMixture;
  asked: RunQuestion;
  user: string | null;
  metadata: Readonly<Record<string, string>>;
  /** See `ApiRunDetails`. */
  response: ApiRunDetails['response'];
  /** Whether the run is stored, or only its usage. */
  keeps: boolean;
}

export interface StartedRun {
  runId: string;
  /** Null for a run that is not stored. */
  conversationId: string | null;
  live: LiveRun;
  references: References;
}

/**
 * Starts a run in a conversation of its own. If the messages carry results of tools that an earlier run
 * called, the new run stands beside that run and reuses its references.
 * @throws StrataError `over_budget`
 */
export async function startApiRun(question: ApiRunRequest): Promise<StartedRun> {
  const { asked, key } = question;
  const earlier = await findToolRun(asked, question.mixture, {
    keyId: key?.id ?? null,
    keeps: question.keeps,
  });
  if (earlier !== null) return goOnWithTools(question, earlier);
  const references = carriesToolResults(asked) ? 'asked_again' : 'asked';
  return { ...(await begin(question)), references };
}

async function begin(question: ApiRunRequest): Promise<Omit<StartedRun, 'references'>> {
  const { asked, key } = question;
  const { mixture, slug } = question.mixture;
  const usageName = usageNameOf(question, question.mixture);
  const toPrepare = {
    mixture,
    kept: new Set<string>(),
    key,
    usageName,
    question: asked,
    priority: 'foreground' as const,
  };
  const conversationId = newId();
  const content = shownQuestion(asked);
  const { limits, runId, estimatedCostUsd } = await commitPrepared(toPrepare, (run, db) =>
    usageName === null
      ? commitApiRun(
          {
            ...run,
            conversationId,
            messageId: newId(),
            mixture,
            mixtureSlug: slug,
            clientId: undefined,
            now: new Date(),
            content,
            title: titleFrom(content),
            apiRun: apiRunOf(question),
          },
          db,
        )
      : insertReservationOf(db, run.runId, run.reserved),
  );
  const input = { ...asked, runId, mixture, estimatedCostUsd, kept: [] };
  if (usageName !== null) return beginUnkept(question, question.mixture, input, limits, usageName);
  return { runId, conversationId, live: beginRun(input, limits, key?.id ?? null) };
}

/** Runs only the aggregator, with the references that it had when it called the tools. */
async function goOnWithTools(
  question: ApiRunRequest,
  { mixture: chosen, kept, stored }: ToolRun,
): Promise<StartedRun> {
  const { asked, key } = question;
  const { mixture, slug } = chosen;
  const places = new Set(kept.map(({ call }) => call));
  const usageName = usageNameOf(question, chosen);
  const toPrepare = {
    mixture,
    kept: places,
    key,
    usageName,
    question: asked,
    priority: 'foreground' as const,
  };
  const { limits, runId, estimatedCostUsd } = await commitPrepared(toPrepare, async (run, db) => {
    if (usageName !== null || stored === null) return insertReservationOf(db, run.runId, run.reserved);
    await commitRedo(
      {
        ...run,
        conversationId: stored.run.conversationId,
        message: stored.message,
        earlierRunId: stored.run.id,
        kept,
        apiRun: apiRunOf(question),
        mixture,
        mixtureSlug: slug,
        clientId: undefined,
        now: new Date(),
      },
      db,
    );
  });
  const input = { ...asked, runId, mixture, estimatedCostUsd, kept };
  if (usageName !== null)
    return { ...beginUnkept(question, chosen, input, limits, usageName), references: 'kept' };
  const live = beginRun(input, limits, key?.id ?? null);
  return { runId, conversationId: stored?.run.conversationId ?? null, live, references: 'kept' };
}

/** Starts a run that is not stored. If it calls tools, its references stay in memory for their results. */
function beginUnkept(
  { asked, key }: ApiRunRequest,
  { mixture, slug }: ChosenMixture,
  input: RunInput,
  limits: readonly SpendingLimit[],
  usageName: string,
): Omit<StartedRun, 'references'> {
  const { runId } = input;
  const keyId = key?.id ?? null;
  const live = beginUnkeptRun(input, limits, keyId, usageName);
  live.finished.then(() => {
    const calls = live.state()?.calls ?? [];
    if (!calls.some(({ role, toolCalls = [] }) => role === 'aggregator' && toolCalls.length > 0)) return;
    const { question } = asked;
    rememberedRuns().remember(runId, { keyId, mixture, slug, question, kept: reusableCalls(calls) });
  });
  return { runId, conversationId: null, live };
}

/** The name under which usage counts a run that is not stored; null for a stored one. */
function usageNameOf({ keeps }: ApiRunRequest, { mixture, slug }: ChosenMixture): string | null {
  if (keeps) return null;
  // The name of an inline mixture is content of the request.
  return slug === null ? 'Not kept' : mixture.name;
}

function apiRunOf({ key, user, metadata, asked, response }: ApiRunRequest): ApiRunDetails {
  return { keyId: key?.id ?? null, user, metadata, asked, response };
}

/** The question as a page shows it; the complete one is stored with the run. */
function shownQuestion({ question }: RunQuestion): string {
  const text = textOf(question).trim() || '(nothing)';
  return text.length <= mostOf.messageLength ? text : `${text.slice(0, mostOf.messageLength - 1)}…`;
}
