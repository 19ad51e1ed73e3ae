/** The texts of a run that say where its answer comes from. Pure. */
import { isOpen } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';

/** A proposer's text, which a part of the answer may come from. */
export interface Reference {
  /** "1.3" */
  call: string;
  text: string;
}

export interface ProposerText extends Reference {
  layer: number;
  model: string;
}

export interface RunTexts {
  answer: string;
  /** Whether the answer still grows: its last sentence is not complete. */
  growing: boolean;
  /** In the order of their calls. */
  references: readonly ProposerText[];
}

/** The answer so far and the texts of all proposers that ended, of every layer. */
export function runTextsOf(run: Pick<RunState, 'status' | 'answer' | 'calls'>): RunTexts {
  return {
    answer: run.answer,
    growing: run.status === 'running',
    references: run.calls
      .filter(({ role, status, text }) => role === 'proposer' && !isOpen(status) && text !== '')
      .map(({ call, layer, model, text }) => ({ call, layer, model, text })),
  };
}
