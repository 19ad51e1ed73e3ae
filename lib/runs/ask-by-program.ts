/** Starting a run that a program asks for: everything is checked, the run is committed, and only then is a model called. */
import { nanoid } from 'nanoid';
import { titleFrom } from '@/lib/conversation/title';
import { commitProgramRun } from '@/lib/db/program-runs';
import { StrataError } from '@/lib/errors';
import { estimateRun, estimateTokens } from '@/lib/mixture/estimate';
import { limits as mostOf } from '@/lib/mixture/limits';
import type { Mixture } from '@/lib/mixture/schema';
import type { Ask } from '@/lib/moa/ask';
import { textOf } from '@/lib/moa/call-request';
import { tokensOf } from '@/lib/moa/tokens';
import { priceOf } from '@/lib/models/callable';
import { allowRun } from './budget';
import type { LiveRun } from './live-run';
import { beginRun } from './live-runs';
import { type ChosenMixture, chooseMixture, mixtureEntry } from './mixtures';

export interface ProgramQuestion {
  mixture: ChosenMixture;
  asked: Ask;
  user: string | null;
  metadata: Readonly<Record<string, string>>;
}

export interface StartedRun {
  runId: string;
  conversationId: string;
  live: LiveRun;
}

const modelPrefix = 'moa/';

/**
 * The mixture that a model's name means, or the whole one that was given.
 * @throws StrataError `not_found` for a name that is no mixture's or whose models cannot be called here.
 */
export async function mixtureOfModel(model: string, given: Mixture | undefined): Promise<ChosenMixture> {
  if (given !== undefined) return chooseMixture(given);
  const slug = model.startsWith(modelPrefix) ? model.slice(modelPrefix.length) : '';
  const entry = slug === '' ? null : await mixtureEntry(slug);
  if (entry === null)
    throw noModel(`The model "${model}" does not exist. GET /v1/models lists those there are.`);
  if (entry.available) return { mixture: entry.mixture, slug };
  throw noModel(`The model "${model}" cannot run here: ${entry.unavailableReason}`);
}

/** @throws StrataError for a run past its budget. */
export async function askByProgram(question: ProgramQuestion): Promise<StartedRun> {
  const {
    mixture: { mixture, slug },
    asked,
    user,
    metadata,
  } = question;
  const tokens = tokensOfAsk(asked);
  const allowed = await allowRun(
    { conversationId: '', clientId: undefined, mixture, kept: new Set() },
    tokens,
  );
  const { expectedCostUsd: estimatedCostUsd } = estimateRun(mixture, priceOf, tokens, new Set());
  const runId = nanoid();
  const conversationId = nanoid();
  const content = shownQuestion(asked);
  await commitProgramRun({
    conversationId,
    messageId: nanoid(),
    runId,
    mixture,
    mixtureSlug: slug,
    clientId: undefined,
    estimatedCostUsd,
    now: new Date(),
    content,
    title: titleFrom(content),
    program: { keyId: null, user, metadata, asked },
  });
  const live = beginRun({ ...asked, runId, mixture, estimatedCostUsd, kept: [] }, allowed);
  return { runId, conversationId, live };
}

/** As a page shows it: all of it stands with what was asked. */
function shownQuestion({ question }: Ask): string {
  const text = textOf(question).trim() || '(nothing)';
  return text.length <= mostOf.messageLength ? text : `${text.slice(0, mostOf.messageLength - 1)}…`;
}

function tokensOfAsk({ history, question, systemPrompt = '', since = [] }: Ask): number {
  const messages = [
    { role: 'system' as const, content: systemPrompt },
    ...history.flat(),
    { role: 'user' as const, content: question },
    ...since,
  ];
  return tokensOf(messages, estimateTokens);
}

function noModel(message: string): StrataError {
  return new StrataError('not_found', message, { fields: [{ path: '/model', detail: message }] });
}
