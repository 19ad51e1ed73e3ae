/**
 * AlpacaEval's preference between a baseline and a model: 1 when the judge prefers the baseline, 2 when it prefers the
 * model, between them by the judge's probabilities.
 */
export interface TokenLogprob {
  token: string;
  /** Natural logarithm of the probability. */
  logprob: number;
}

/** The preference for two outputs that are the same text. No judge is asked. */
export const preferenceOfIdenticalOutputs = 1.5;

/**
 * @param candidates the most probable first tokens of the judge's answer, which should be `m` or `M`.
 * @param switched whether the model's output was shown as `m` (isOrderSwitched).
 * @returns null when neither `m` nor `M` is among the candidates.
 */
export function preferenceFromLogprobs(
  candidates: readonly TokenLogprob[],
  switched: boolean,
): number | null {
  const first = probabilityOf('m', candidates);
  const second = probabilityOf('M', candidates);
  if (!(first + second > 0)) return null;
  return unswitched(2 - first / (first + second), switched);
}

/** For judges whose provider returns no probabilities: the token alone. Null when it is neither `m` nor `M`. */
export function preferenceFromToken(token: string, switched: boolean): number | null {
  if (token === 'm') return unswitched(1, switched);
  if (token === 'M') return unswitched(2, switched);
  return null;
}

/** A preference as AlpacaEval's annotation files store it: 0 in old files means a draw, NaN is missing. */
export function storedPreference(value: number | null): number | null {
  if (value === 0) return preferenceOfIdenticalOutputs;
  return value !== null && value >= 1 && value <= 2 ? value : null;
}

function probabilityOf(token: string, candidates: readonly TokenLogprob[]): number {
  const found = candidates.find((candidate) => candidate.token === token);
  return found === undefined ? 0 : Math.exp(found.logprob);
}

function unswitched(preference: number, switched: boolean): number {
  return switched ? 3 - preference : preference;
}
