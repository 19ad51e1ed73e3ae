/** What a fake upstream does for one request, step by step. */

export type Step =
  | { do: 'wait'; ms: number }
  /** Goes on when the promise settles. */
  | { do: 'until'; gate: Promise<unknown> }
  | { do: 'text'; text: string }
  | { do: 'reasoning'; text: string }
  /** A piece of the answer that is neither. */
  | { do: 'delta'; delta: object }
  | { do: 'finish'; reason: string }
  | { do: 'usage'; usage: WireUsage }
  /** An answer that is no stream: its status, headers and body as they are. */
  | { do: 'answer'; status: number; headers?: Record<string, string>; body: string }
  /** Bytes of the stream as they are. */
  | { do: 'raw'; bytes: string | Uint8Array }
  /** Ends the stream without `[DONE]`. */
  | { do: 'end' }
  /** Cuts the socket. */
  | { do: 'cut' }
  /** Says nothing more, and never ends. */
  | { do: 'hang' };

/** OpenAI's usage, as it comes in the last chunk. */
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

/** A whole answer, a word a token. Without a pace it comes as fast as it can. */
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
  /** The pieces in which its JSON comes. */
  input: string[];
}

/** An answer that calls tools, as OpenAI streams them. */
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
