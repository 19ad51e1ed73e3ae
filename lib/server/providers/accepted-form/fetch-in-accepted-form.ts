/**
 * A `fetch` that asks once more where a provider refuses a parameter or a role, in the form that it accepts, and
 * remembers that form for the model. Each change is a note on the call.
 */
import type { AcceptedForms } from './accepted-forms';
import { changedBody, type FormChange, isLasting, noteOf } from './form-change';
import { noteOnCall } from './note-on-call';
import { changesFor } from './refused-form';
import { parseBody, type RequestBody } from './request-body';

type Fetch = typeof globalThis.fetch;

/** A provider names one refused parameter at a time, or all at once. */
const mostRefusals = 4;
/** A template of a prompt that raises an error fails with 500 in some servers. */
const refusedStatuses = new Set([400, 422, 500]);

export function fetchInAcceptedForm(fetch: Fetch, forms: AcceptedForms): Fetch {
  return async (input, init) => {
    if (typeof init?.body !== 'string') return fetch(input, init);
    const url = String(input instanceof Request ? input.url : input);
    const parsed = forms.has(url) ? parseBody(init.body) : null;
    const remembered = parsed === null ? [] : forms.changesOf(url, modelOf(parsed));
    const first = applied(parsed, remembered);
    const text = first === null ? init.body : JSON.stringify(first);
    const response = await fetch(input, { ...init, body: text });
    return refusedStatuses.has(response.status)
      ? askAgain(response, text, (body) => fetch(input, { ...init, body: JSON.stringify(body) }), remember)
      : response;

    function remember(body: RequestBody, changes: readonly FormChange[]) {
      forms.remember(url, modelOf(body), [...remembered, ...changes]);
    }
  };
}

/** Asks again as long as the provider names what it does not take. Otherwise the refusal stands. */
async function askAgain(
  refused: Response,
  sent: string,
  send: (body: RequestBody) => Promise<Response>,
  remember: (body: RequestBody, changes: readonly FormChange[]) => void,
): Promise<Response> {
  let response = refused;
  let body = parseBody(sent);
  const made: FormChange[] = [];
  for (let refusals = 1; body !== null && refusals <= mostRefusals; refusals += 1) {
    const answer = await response.text();
    const whole = new Response(answer, { status: response.status, headers: response.headers });
    const changes = changesFor(response.status, answer, body).map((change) => unlessTried(change, made));
    const next: RequestBody | null = applied(body, changes);
    if (next === null) return whole;
    body = next;
    made.push(...changes);
    response = await send(body);
    if (response.ok) remember(body, made.filter(isLasting));
    if (!refusedStatuses.has(response.status)) return response;
  }
  return response;
}

/** A limit that is refused under both names is left out. */
function unlessTried(change: FormChange, made: readonly FormChange[]): FormChange {
  const isBack =
    change.kind === 'rename' &&
    made.some((earlier) => earlier.kind === 'rename' && earlier.field === change.to);
  return isBack ? { kind: 'leave out', field: change.field } : change;
}

/** The body with these changes, each noted; null where none of them changes anything. */
function applied(body: RequestBody | null, changes: readonly FormChange[]): RequestBody | null {
  let result: RequestBody | null = null;
  for (const change of changes) {
    const next: RequestBody | null = body === null ? null : changedBody(result ?? body, change);
    if (next === null) continue;
    noteOnCall(noteOf(change));
    result = next;
  }
  return result;
}

/** Google has the model in the address. */
function modelOf({ model }: RequestBody): string {
  return typeof model === 'string' ? model : '';
}
