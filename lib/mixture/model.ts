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

/** "deepseek-ai/DeepSeek-V4-Pro" becomes "DeepSeek V4 Pro": without its maker, with spaces. */
export function readableName(modelId: string): string {
  const withoutMaker = modelId.slice(modelId.lastIndexOf('/') + 1);
  const spaced = withoutMaker.replace(/[-_](?=[A-Za-z])/g, ' ').trim();
  return spaced.replace(/^[a-z](?=[a-z]*$)/, (letter) => letter.toUpperCase()) || modelId;
}

/** Whether a reference is one of a demo model, whose text no language model writes. */
export function isScripted(reference: string): boolean {
  return splitReference(reference).provider === 'demo';
}
