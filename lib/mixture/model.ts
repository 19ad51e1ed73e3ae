/** What is known of a model, apart from how it is called. */
export interface ModelInfo {
  /** `provider/model-id`. */
  reference: string;
  provider: string;
  /** For people: "DeepSeek V4 Pro". */
  name: string;
  /** Tokens that fit its context, input and output together. Null when nobody said. */
  contextTokens: number | null;
  price: Price | null;
  /** A scripted demo: its text is not written by a language model. */
  scripted: boolean;
}

/** USD per million tokens. */
export interface Price {
  input: number;
  output: number;
  /** Input read from the provider's cache; the input price where the provider has none. */
  cachedInput?: number;
}

/** Splits a reference at its first slash. The rest is the provider's own id, which may hold slashes itself. */
export function splitReference(reference: string): { provider: string; modelId: string } {
  const slash = reference.indexOf('/');
  return { provider: reference.slice(0, slash), modelId: reference.slice(slash + 1) };
}
