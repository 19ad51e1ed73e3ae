/**
 * The workload of the benchmark: two layers of six proposers and an aggregator, each call with its own pace. The model's
 * name contains the pace, so the upstream needs no plan and the ideal duration is known in advance.
 */

/** Every call writes this many tokens. */
export const tokensPerCall = 100;
/** Tokens of two layers of six proposers and an aggregator. */
export const tokensPerRun = 13 * tokensPerCall;

interface Pace {
  firstTokenMs: number;
  tokensPerSecond: number;
}

interface Workload {
  mixture: object;
  /** The sum of the slowest call of each layer: the lower bound of the duration. */
  idealMs: number;
  /** The lower bound of the time to the aggregator's first token. */
  idealAnswerMs: number;
}

/** The workload of the run with this number. Deterministic. */
export function workloadOf(run: number): Workload {
  const random = randomOf(run + 1);
  const layers = [0, 1].map(() => Array.from({ length: 6 }, () => paceFrom(random)));
  const aggregator = paceFrom(random);
  const proposersMs = layers.reduce((sum, paces) => sum + Math.max(...paces.map(durationOf)), 0);
  return {
    mixture: {
      name: 'Benchmark',
      layers: layers.map((paces) => ({ proposers: paces.map((pace) => ({ model: modelOf(pace) })) })),
      aggregator: { model: modelOf(aggregator) },
    },
    idealMs: proposersMs + durationOf(aggregator),
    idealAnswerMs: proposersMs + aggregator.firstTokenMs,
  };
}

/**
 * First token after 50 to 400 ms, then 100 to 400 tokens a second, both in steps of 50, so that there are no more models
 * than a real provider has.
 */
function paceFrom(random: () => number): Pace {
  return {
    firstTokenMs: 50 + 50 * Math.floor(8 * random()),
    tokensPerSecond: 100 + 50 * Math.floor(7 * random()),
  };
}

/** When a token is due, in milliseconds from the request. The first is token 0. */
export function dueMs({ firstTokenMs, tokensPerSecond }: Pace, token: number): number {
  return firstTokenMs + (token * 1000) / tokensPerSecond;
}

function durationOf(pace: Pace): number {
  return dueMs(pace, tokensPerCall - 1);
}

function modelOf({ firstTokenMs, tokensPerSecond }: Pace): string {
  return `compatible/pace-${firstTokenMs}-${tokensPerSecond}`;
}

export function paceOf(model: string): Pace {
  const [, firstTokenMs, tokensPerSecond] = /^pace-(\d+)-(\d+)$/.exec(model) ?? [];
  return { firstTokenMs: Number(firstTokenMs ?? 100), tokensPerSecond: Number(tokensPerSecond ?? 200) };
}

/** A token contains the time at which it was sent, so a reader can measure its lag. All processes share one clock. */
export function tokenSentAt(now: number): string {
  return `${now.toString(36)} `;
}

export function sentTimesOf(text: string): number[] {
  return text.split(' ').flatMap((token) => (token === '' ? [] : [Number.parseInt(token, 36)]));
}

/** mulberry32 */
function randomOf(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
