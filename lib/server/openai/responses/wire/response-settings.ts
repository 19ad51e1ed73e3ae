/** What is stored of a request beside its question: what a response repeats, and what the next one needs. Pure. */
import type { ReasoningLevel } from '@/lib/contract/api-key-contract';
import type { ResponseBody, ResponseTool } from './response-request';

export interface ResponseSettings {
  /** Fields of the response that repeat the request. */
  echo: ResponseEcho;
  layers: ReasoningLevel;
  /** See `ChatRequest`. */
  system: readonly string[];
  /** Whether the answer must be JSON. */
  needsForm: boolean;
}

export interface ResponseEcho {
  background: boolean;
  instructions: string | null;
  max_output_tokens: number | null;
  max_tool_calls: null;
  model: string;
  parallel_tool_calls: boolean;
  previous_response_id: string | null;
  prompt_cache_key: string | null;
  reasoning: { effort: string | null; summary: string | null };
  safety_identifier: string | null;
  service_tier: 'default';
  store: boolean;
  temperature: number | null;
  text: { format: object; verbosity: string };
  tool_choice: unknown;
  tools: readonly ResponseTool[];
  top_logprobs: 0;
  top_p: number | null;
  truncation: 'auto';
  user: string | null;
}

export function echoOf(body: ResponseBody, store: boolean): ResponseEcho {
  return {
    background: body.background ?? false,
    instructions: body.instructions ?? null,
    max_output_tokens: body.max_output_tokens ?? null,
    max_tool_calls: null,
    model: body.model,
    parallel_tool_calls: body.parallel_tool_calls ?? true,
    previous_response_id: body.previous_response_id ?? null,
    prompt_cache_key: stringOf(body.prompt_cache_key),
    reasoning: { effort: body.reasoning?.effort ?? null, summary: body.reasoning?.summary ?? null },
    safety_identifier: stringOf(body.safety_identifier),
    service_tier: 'default',
    store,
    temperature: body.temperature ?? null,
    text: { format: body.text?.format ?? { type: 'text' }, verbosity: body.text?.verbosity ?? 'medium' },
    tool_choice: body.tool_choice ?? 'auto',
    tools: body.tools ?? [],
    top_logprobs: 0,
    top_p: body.top_p ?? null,
    truncation: 'auto',
    user: body.user ?? null,
  };
}

/** Clients ask for the layers by our own field, or by OpenAI's for a summary of the reasoning. */
export function layersOf(
  { layers, reasoning }: ResponseBody,
  ofKey: ReasoningLevel | undefined,
): ReasoningLevel {
  if (layers !== undefined) return layers;
  const { summary } = reasoning ?? {};
  if (summary === 'detailed') return 'full';
  return summary === 'auto' || summary === 'concise' ? 'titles' : (ofKey ?? 'off');
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
