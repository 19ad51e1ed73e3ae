/** Gives a conversation a better title than the beginning of its first question, after its first answer. */

import { keyWordTitle } from '@/lib/conversation/key-word-title';
import { suggestedTitle } from '@/lib/conversation/suggested-title';
import { titleFrom } from '@/lib/conversation/title-from';
import type { RunState } from '@/lib/moa/events/run-state';
import { hasTitle, replaceTitle } from '@/lib/server/db/queries/conversations/conversation-queries';
import { readSettings } from '@/lib/server/db/queries/settings-queries';
import { logError } from '@/lib/server/log';
import { callableModels } from '@/lib/server/providers/registry/model-registry';
import { costOf } from '@/lib/spending/token-cost';
import { generateTitle, type TitleModel } from './generate-title';

/** Never rejects; a failure is logged. A title that a person gave, before or meanwhile, stays. */
export async function titleConversation(
  conversationId: string,
  question: string,
  run: RunState,
): Promise<void> {
  if (run.status !== 'succeeded' && run.status !== 'degraded') return;
  try {
    const automatic = titleFrom(question);
    const { modelTitles } = await readSettings();
    if (!modelTitles || !(await hasTitle(conversationId, automatic))) return;
    const title = await titleOf(question, run);
    if (title !== null) await replaceTitle(conversationId, automatic, title);
  } catch (error) {
    logError(`titling conversation ${conversationId}`, error);
  }
}

async function titleOf(question: string, run: RunState): Promise<string | null> {
  const model = cheapestModel(run);
  return model === null
    ? (suggestedTitle(question) ?? keyWordTitle(question))
    : generateTitle(model, question, run.answer);
}

/** The cheapest language model that answered in this run; null for a run of scripted models. */
function cheapestModel({ calls }: RunState): TitleModel | null {
  const answered = calls.filter(({ status }) => status === 'succeeded').map(({ model }) => model);
  const models = [...new Set(answered)].flatMap((reference): TitleModel[] => {
    const resolved = callableModels().resolve(reference);
    if (!resolved.ok || resolved.languageModel === null) return [];
    return [{ languageModel: resolved.languageModel, info: resolved.info }];
  });
  return models.toSorted((a, b) => costOfTitle(a) - costOfTitle(b))[0] ?? null;
}

/** The cost of a typical title; a model without a known price comes last. */
function costOfTitle({ info }: TitleModel): number {
  const usage = { inputTokens: 500, outputTokens: 50, reasoningTokens: null, cachedInputTokens: null };
  return costOf(usage, info.price) ?? Number.MAX_VALUE;
}
