/** How a fake upstream responds to a request, by model. */
import { type Step, saying } from './script.ts';
import type { RecordedRequest } from './upstream.ts';

export type Behaviour = (request: RecordedRequest) => Step[];

/** The default behaviour of a model: writes "<model> says so". */
export const saysSo: Behaviour = ({ body }) => saying(`${body.model} says so`);

/** Chooses the behaviour of a model from a table; models outside the table have the behaviour `rest`. */
export function byModel(behaviours: Readonly<Record<string, Behaviour>>, rest = saysSo): Behaviour {
  return (request) => (behaviours[request.body.model] ?? rest)(request);
}

/** Writes a text, then sends nothing more and never ends. */
export function hangingAfter(text: string): Behaviour {
  return () => [{ do: 'text', text }, { do: 'hang' }];
}

/** Writes a text, and writes the rest when the gate opens. */
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
