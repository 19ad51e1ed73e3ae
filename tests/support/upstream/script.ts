/** The steps of a fake upstream for one request. */

export type Step =
  | { do: 'wait'; ms: number }
  /** Continues when the promise settles. */
  | { do: 'until'; gate: Promise<unknown> }
  | { do: 'text'; text: string }
  | { do: 'reasoning'; text: string }
  /** A part of the response that is neither text nor reasoning. */
  | { do: 'delta'; delta: object }
  | { do: 'finish'; reason: string }
  | { do: 'usage'; usage: WireUsage }
  /** A response that is not a stream: status, headers and body as given. */
  | { do: 'answer'; status: number; headers?: Record<string, string>; body: string | Uint8Array }
  /** Bytes of the stream as given. */
  | { do: 'raw'; bytes: string | Uint8Array }
  /** Ends the stream without `[DONE]`. */
  | { do: 'end' }
  /** Cuts the socket. */
  | { do: 'cut' }
  /** Sends nothing more and never ends. */
  | { do: 'hang' };

/** Token counts of the last chunk, in OpenAI's format. */
export interface WireUsage {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
  prompt_tokens_details?: { cached_tokens: number };
  completion_tokens_details?: { reasoning_tokens: number };
}

export interface Pace {
  firstTokenMs?: number;
  tokensPerSecond?: number;
  usage?: WireUsage;
}

/** A complete answer, one token per word. Without a pace all tokens are sent at once. */
export function saying(text: string, { firstTokenMs = 0, tokensPerSecond, usage }: Pace = {}): Step[] {
  const words = text.match(/\s*\S+\s*$|\s*\S+/g) ?? [];
  const pause: Step[] = tokensPerSecond === undefined ? [] : [{ do: 'wait', ms: 1000 / tokensPerSecond }];
  return [
    ...(firstTokenMs > 0 ? [{ do: 'wait', ms: firstTokenMs } as const] : []),
    ...words.flatMap((word): Step[] => [{ do: 'text', text: word }, ...pause]),
    { do: 'finish', reason: 'stop' },
    { do: 'usage', usage: usage ?? usageOf(10, words.length) },
  ];
}

export interface CalledTool {
  id: string;
  name: string;
  /** The pieces of its JSON arguments. */
  input: string[];
}

/** An answer with tool calls, as OpenAI streams them. */
export function calling(...tools: CalledTool[]): Step[] {
  const piece = (index: number, more: object): Step => ({
    do: 'delta',
    delta: { tool_calls: [{ index, ...more }] },
  });
  return [
    ...tools.flatMap(({ id, name, input }, index) => [
      piece(index, { id, type: 'function', function: { name, arguments: '' } }),
      ...input.map((part) => piece(index, { function: { arguments: part } })),
    ]),
    { do: 'finish', reason: 'tool_calls' },
    { do: 'usage', usage: usageOf(10, 5) },
  ];
}

export function failing(status: number, message: string, headers: Record<string, string> = {}): Step[] {
  const body = JSON.stringify({ error: { message, type: 'error', param: null, code: null } });
  return [{ do: 'answer', status, headers: { 'content-type': 'application/json', ...headers }, body }];
}

export function usageOf(input: number, output: number): WireUsage {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}
