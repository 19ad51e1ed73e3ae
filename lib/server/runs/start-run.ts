/**
 * Starts a run: everything is checked, the message and the run are committed, and only then is a model
 * called.
 */

import type { z } from 'zod';
import type {
  AskedConversation,
  CreatedRun,
  createConversationBody,
} from '@/lib/contract/conversation-contract';
import type { createRunBody } from '@/lib/contract/run-contract';
import { titleFrom } from '@/lib/conversation/title-from';
import { newId } from '@/lib/new-id';
import { commitFirstTurn, findFirstTurn } from '@/lib/server/db/queries/conversations/first-turn-queries';
import {
  commitOnce,
  commitTurn,
  findCommitted,
  findTurnOf,
  historyTo,
  placeOf,
} from '@/lib/server/db/queries/conversations/turn-queries';
import { chooseMixture } from '@/lib/server/mixtures/choose-mixture';
import type { LiveRun } from './live-run';
import { beginRun } from './live-runs';
import { commitPrepared } from './prepare-run';
import { titleConversation } from './title-conversation';

/** What all questions on a page have in common. */
const ofPerson = { kept: new Set<string>(), key: null, usageName: null, priority: 'foreground' } as const;

/**
 * Commits the question and its run, and starts it. The same `clientId` returns the existing run.
 * @throws StrataError for an unknown conversation, parent or mixture, and for a run over its budget.
 */
export async function askQuestion(
  conversationId: string,
  { content, mixture: mixtureAsked, parentId, clientId }: z.output<typeof createRunBody>,
): Promise<CreatedRun> {
  const { mixture, slug } = await chooseMixture(mixtureAsked);
  const place = await placeOf({ conversationId, clientId, parentId, content });
  if (place.existingRunId !== null) return findCommitted(place.existingRunId);
  const asked = { history: await historyTo(place.parentRunId), question: content };
  const toPrepare = { ...ofPerson, mixture, question: asked };
  const turn = { conversationId, content, mixture, mixtureSlug: slug, clientId, messageId: newId() };
  const title = titleFrom(content);
  async function commit() {
    const { committed, limits, runId, estimatedCostUsd } = await commitPrepared(toPrepare, (run, db) =>
      commitTurn({ ...turn, ...run, title, now: new Date() }, place, db),
    );
    const live = beginRun({ ...asked, runId, mixture, estimatedCostUsd, kept: [] }, limits);
    if (place.parentRunId === null) void titleAfter(live, conversationId, content);
    return committed;
  }
  return commitOnce(clientId, commit, (id) => findTurnOf(conversationId, id));
}

/**
 * Commits a new conversation with its first question and the question's run, and starts the run. The same `clientId`
 * returns the existing conversation.
 * @throws StrataError as `askQuestion`; then there is no conversation.
 */
export async function askInNewConversation(
  question: NonNullable<z.output<typeof createConversationBody>['question']>,
  title: string = titleFrom(question.content),
): Promise<AskedConversation> {
  const { content, clientId } = question;
  const { mixture, slug } = await chooseMixture(question.mixture);
  const asked = { history: [], question: content };
  const turn = {
    conversationId: newId(),
    content,
    mixture,
    mixtureSlug: slug,
    clientId,
    messageId: newId(),
    title,
  };
  const toPrepare = { ...ofPerson, mixture, question: asked };
  async function commit() {
    const { committed, limits, runId, estimatedCostUsd } = await commitPrepared(toPrepare, (run, db) =>
      commitFirstTurn({ ...turn, ...run, now: new Date() }, db),
    );
    const live = beginRun({ ...asked, runId, mixture, estimatedCostUsd, kept: [] }, limits);
    void titleAfter(live, turn.conversationId, content);
    return committed;
  }
  return commitOnce(clientId, commit, findFirstTurn);
}

/** Titles the conversation when its first answer is stored and readers know it. */
async function titleAfter(live: LiveRun, conversationId: string, question: string): Promise<void> {
  await live.finished;
  const run = live.state();
  if (run !== null) await titleConversation(conversationId, question, run);
}
