'use client';

/**
 * Hooks that say where the answer of a run comes from. All comparing happens in a worker; a result follows the run while
 * it is written, at most four times a second, and is null until the first one.
 *
 *     const sentences = useSources(run)                      each finished sentence with its sources
 *     const trace = useTrace(run, sentence)                  a sentence of the answer back through the layers
 *     const fate = useFate(run, '1.3', sentence)             a sentence of a call forward to the answer
 *     const influence = useInfluence(run)                    shares of calls and models, BLEU, flows
 *
 * A `sentence` is a span in UTF-16 code units of the answer or of the call's text; null asks nothing. The sentences of a
 * call's text are those of `sentencesOf` in lib/provenance/text/sentences.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SentenceSources } from '@/lib/contract/sources-contract';
import type { Span } from '@/lib/contract/span';
import type { RunState } from '@/lib/moa/events/run-state';
import type { Influence } from '@/lib/provenance/influence/influence-of';
import type { RunAnswers, RunQuestion } from '@/lib/provenance/run-questions';
import { type RunTexts, runTextsOf } from '@/lib/provenance/run-texts';
import type { Fate } from '@/lib/provenance/trace/fate-of';
import type { Trace } from '@/lib/provenance/trace/trace-of';
import { askProvenance } from './ask-provenance';
import { createNewestOnly } from './newest-only';
import { useModelSources } from './use-model-sources';
import { withKnownSentences } from './with-known-sentences';

/** Between two comparisons of an answer that grows. */
const pauseMs = 250;
const noSentences: readonly SentenceSources[] = [];

export function useSources(run: RunState): readonly SentenceSources[] {
  const byWords = useAnswer(run, { ask: 'sources' }, withKnownSentences);
  const byModel = useModelSources(run);
  return byModel ?? byWords ?? noSentences;
}

export function useTrace(run: RunState, sentence: Span | null): Trace | null {
  return useAnswer(run, sentence === null ? null : { ask: 'trace', sentence });
}

export function useFate(run: RunState, call: string, sentence: Span | null): Fate | null {
  return useAnswer(run, sentence === null ? null : { ask: 'fate', call, sentence });
}

export function useInfluence(run: RunState): Influence | null {
  return useAnswer(run, { ask: 'influence' });
}

interface Asked<Q> {
  runId: string;
  texts: RunTexts;
  question: Q;
  key: string;
}

function newest<T>(_: T, found: T): T {
  return found;
}

/**
 * The answer to a question about a run; of another question or run never.
 * @param merge keeps what is known of a new answer.
 */
function useAnswer<Q extends RunQuestion>(
  run: RunState,
  question: Q | null,
  merge: (known: RunAnswers[Q['ask']], found: RunAnswers[Q['ask']]) => RunAnswers[Q['ask']] = newest,
): RunAnswers[Q['ask']] | null {
  const key = `${run.id} ${JSON.stringify(question)}`;
  const [found, setFound] = useState<{ key: string; answer: RunAnswers[Q['ask']] } | null>(null);
  const asking = useMemo(
    () =>
      createNewestOnly<Asked<Q>>(
        async (asked) => {
          const answer = await askProvenance(asked.runId, asked.texts, asked.question);
          setFound((known) => ({
            key: asked.key,
            answer: known?.key === asked.key ? merge(known.answer, answer) : answer,
          }));
        },
        () => new Promise((resolve) => setTimeout(resolve, pauseMs)),
      ),
    [merge],
  );
  const { id, status, answer, calls } = run;
  const asked = useRef(question);
  asked.current = question;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question, which is a new object each time.
  useEffect(() => {
    if (asked.current === null || answer === '') return;
    asking.push({ runId: id, texts: runTextsOf({ status, answer, calls }), question: asked.current, key });
  }, [asking, key, id, status, answer]);
  useEffect(() => () => asking.stop(), [asking]);
  return found?.key === key ? found.answer : null;
}
