/** What a fake upstream does with a request, by the model that it is for. */
import { type Step, saying } from './script.ts';
import type { RecordedRequest } from './upstream.ts';

export type Behaviour = (request: RecordedRequest) => Step[];

/** What a model without a behaviour of its own does: it writes "<model> says so". */
export const saysSo: Behaviour = ({ body }) => saying(`${body.model} says so`);

/** A table of what each model does; every other model does the same as the rest. */
export function byModel(behaviours: Readonly<Record<string, Behaviour>>, rest = saysSo): Behaviour {
  return (request) => (behaviours[request.body.model] ?? rest)(request);
}

/** Writes a text, then neither goes on nor ends. */
export function hangingAfter(text: string): Behaviour {
  return () => [{ do: 'text', text }, { do: 'hang' }];
}

/** Writes a text, and the rest once the gate is open. */
export function waitingAfter(text: string, gate: Promise<unknown>, rest: string): Behaviour {
  return () => [{ do: 'text', text }, { do: 'until', gate }, ...saying(rest)];
}

/** Writes word0, word1 … slowly: `everyMs` milliseconds after each word. */
export function writingWords(count: number, everyMs: number): Behaviour {
  const steps = Array.from({ length: count }, (_, index): Step[] => [
    { do: 'text', text: `word${index} ` },
    { do: 'wait', ms: everyMs },
  ]).flat();
  return () => steps;
}
