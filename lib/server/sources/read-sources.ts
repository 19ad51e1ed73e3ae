import type { Run } from '@/lib/contract/run-contract';
import type { Sources } from '@/lib/contract/sources-contract';
import { embeddedSentences, sourcesByMeaning } from '@/lib/provenance/embeddings/sources-by-meaning';
import { runTextsOf } from '@/lib/provenance/run-texts';
import { sourcesInSteps } from '@/lib/provenance/sources-of';
import { readSettings } from '@/lib/server/db/queries/settings-queries';
import { findSources, saveSources } from '@/lib/server/db/queries/sources-queries';
import { inTurns } from '@/lib/server/in-turns';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { callableModels } from '@/lib/server/providers/registry/model-registry';
import { readRun } from '@/lib/server/runs/read-run';
import { embedSentences } from './embed-sentences';

/** What embedding models are being asked, by run and model: several readers share one bill. */
const asked = processSingleton('askedSources', () => new Map<string, Promise<Sources>>());

/**
 * Where the sentences of a run's answer come from, so far as they are complete. Null if there is no such run. The chosen
 * embedding model is asked once, after the end of the run; where it cannot be, words decide alone.
 */
export async function readSources(runId: string): Promise<Sources | null> {
  const run = await readRun(runId);
  if (run === null) return null;
  const model = run.status === 'running' ? undefined : (await readSettings()).sourcesModel;
  if (model === undefined || run.answer === '') return sourcesByWords(run);
  const key = `${runId} ${model}`;
  const answer = asked.get(key) ?? sourcesByModel(run, model).finally(() => asked.delete(key));
  asked.set(key, answer);
  return answer;
}

function sourcesByWords(run: Run): Promise<Sources> {
  return inTurns(sourcesInSteps(runTextsOf(run)));
}

async function sourcesByModel(run: Run, reference: string): Promise<Sources> {
  const stored = await findSources(run.id, reference);
  if (stored !== null) return stored;
  const words = await sourcesByWords(run);
  const model = callableModels().resolveEmbedding(reference);
  if (model === null) return words;
  try {
    const sentences = embeddedSentences(runTextsOf(run));
    const vectors = await embedSentences(
      model,
      sentences.map(({ text }) => text),
    );
    if (vectors === null) return words;
    const sources = await inTurns(sourcesByMeaning(sentences, vectors, words));
    await saveSources(run.id, reference, sources);
    return sources;
  } catch (error) {
    logError(`sources by ${reference}`, error);
    return words;
  }
}
