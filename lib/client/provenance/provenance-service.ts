/** Answers questions about the runs of a page: in its worker, or in the page itself where there are no workers. */
import {
  createRunQuestions,
  type RunAnswers,
  type RunQuestion,
  type RunQuestions,
} from '@/lib/provenance/run-questions';
import type { RunTexts } from '@/lib/provenance/run-texts';
import type { Steps } from '@/lib/steps';

export interface ProvenanceRequest extends Pick<RunTexts, 'answer' | 'growing'> {
  id: number;
  runId: string;
  /** Null if they are those of the last request for the run. */
  references: RunTexts['references'] | null;
  question: RunQuestion;
}

export interface ProvenanceResponse {
  id: number;
  /** Null where the references of the run are not known any more. */
  answer: RunAnswers[RunQuestion['ask']] | null;
}

export interface ProvenanceService {
  handleInSteps(request: ProvenanceRequest): Steps<ProvenanceResponse>;
}

/** Runs whose prepared references are kept; each takes a few megabytes. */
const keptRuns = 6;

export function createProvenanceService(): ProvenanceService {
  /** The one asked about last is the last. */
  const runs = new Map<string, RunQuestions>();

  function questionsOf({ runId, references }: ProvenanceRequest): RunQuestions | undefined {
    const questions = references === null ? runs.get(runId) : createRunQuestions(references);
    if (questions === undefined) return undefined;
    runs.delete(runId);
    runs.set(runId, questions);
    for (const old of [...runs.keys()].slice(0, -keptRuns)) runs.delete(old);
    return questions;
  }

  return {
    *handleInSteps(request) {
      const questions = questionsOf(request);
      if (questions === undefined) return { id: request.id, answer: null };
      questions.read(request.answer, request.growing);
      return { id: request.id, answer: yield* questions.answerInSteps(request.question) };
    },
  };
}
