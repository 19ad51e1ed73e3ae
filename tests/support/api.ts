/** Short helpers for the HTTP API. */
import type { Conversation, CreatedRun } from '@/lib/contract/conversation-contract';
import type { CreateRunBody, Run } from '@/lib/contract/run-contract';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { eventsOf } from './http/sse';
import type { Strata } from './strata';

export async function send(strata: Strata, method: string, path: string, body?: unknown): Promise<Response> {
  return strata.fetch(path, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** The body of a successful response. */
export async function get<T>(strata: Strata, path: string): Promise<T> {
  const response = await strata.fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

export async function newConversation(strata: Strata): Promise<Conversation> {
  const response = await send(strata, 'POST', '/api/conversations', {});
  return (await response.json()).conversation;
}

/** Asks in a new conversation, or in the given one. */
export async function ask(
  strata: Strata,
  body: Partial<CreateRunBody> & Pick<CreateRunBody, 'mixture'>,
  conversationId?: string,
): Promise<CreatedRun> {
  const id = conversationId ?? (await newConversation(strata)).id;
  const response = await send(strata, 'POST', `/api/conversations/${id}/runs`, { content: 'Why?', ...body });
  if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

export async function readRun(strata: Strata, id: string): Promise<Run> {
  return (await get<{ run: Run }>(strata, `/api/runs/${id}`)).run;
}

export interface Frame {
  id: number;
  events: RunEvent[];
}

/** The frames of a run's event stream until it ends. */
export async function* framesOf(strata: Strata, runId: string, after?: number): AsyncGenerator<Frame> {
  const response = await strata.fetch(`/api/runs/${runId}/events`, {
    headers: after === undefined ? {} : { 'last-event-id': String(after) },
  });
  if (!response.ok) throw new Error(`events: ${response.status}`);
  for await (const { id, data } of eventsOf(response)) yield { id: Number(id), events: JSON.parse(data) };
}

/** Follows the run to its end and returns the state that its events produce. */
export async function follow(strata: Strata, runId: string): Promise<RunState> {
  let state: RunState | null = null;
  for await (const { events } of framesOf(strata, runId))
    state = events.reduce<RunState | null>(reduce, state);
  if (state === null) throw new Error('The run emitted no event');
  return state;
}

/** A mixture of models of the fake upstream. */
export function mixtureOf(layers: string[][], changes: object = {}) {
  return {
    name: 'Test',
    layers: layers.map((models) => ({
      proposers: models.map((model) => ({ model: `compatible/${model}` })),
    })),
    aggregator: { model: 'compatible/aggregator' },
    ...changes,
  };
}
