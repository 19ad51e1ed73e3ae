/** What is known of a model, apart from how it is called. */
export interface ModelInfo {
  /** `provider/model-id`. */
  reference: string;
  provider: string;
  /** For people: "DeepSeek V4 Pro". */
  name: string;
  /** Tokens that fit its context, input and output together. Null when nobody said. */
  contextTokens: number | null;
  /** The most tokens that one answer can have. Null when nobody said. */
  outputLimitTokens: number | null;
  /** Whether it reasons before it answers. Null when nobody said. */
  reasoning: boolean | null;
  /** "2026-04-23", or "2026-04" where the day is not known. Null when nobody said. */
  releaseDate: string | null;
  /** Null when nobody said: never zero for want of knowing. */
  price: Price | null;
  /** Who said the price; null where there is none, and for a scripted demo. */
  priceSource: PriceSource | null;
  /** A scripted demo: its text is not written by a language model. */
  scripted: boolean;
}

/** A model that cannot be called now, or perhaps not. */
export interface DoubtfulModel extends ModelInfo {
  /** Its `provider` has no key or is not there; it is `gone` from a provider that is; its provider has it `unlisted`. */
  doubt: 'provider' | 'gone' | 'unlisted';
  /** In one sentence. */
  reason: string;
}

/** A person, in Settings; models.dev; or the table that comes with Strata. */
export type PriceSource = 'own' | 'models.dev' | 'built-in';

/** USD per million tokens. Writing to a provider's cache has no price of its own: no request of ours asks for it. */
export interface Price extends Rates {
  /** Of a request whose input is longer than so many tokens, all of it at these rates; the longest that fits holds. */
  longer?: (Rates & { overTokens: number })[];
}

interface Rates {
  input: number;
  output: number;
  /** Of the part of the output that is reasoning; the output price where the provider has no other for it. */
  reasoning?: number;
  /** Input read from the provider's cache; the input price where the provider has none. */
  cachedInput?: number;
}

/** Splits a reference at its first slash. The rest is the provider's own id, which may hold slashes itself. */
export function splitReference(reference: string): { provider: string; modelId: string } {
  const slash = reference.indexOf('/');
  return { provider: reference.slice(0, slash), modelId: reference.slice(slash + 1) };
}

/**
 * "deepseek-ai/DeepSeek-V4-Pro" becomes "DeepSeek V4 Pro", "zai-org/GLM-5.1" "GLM 5.1": without its maker, with
 * spaces. An id in small letters is a name of its own, "gpt-oss-120b"; a single word is written large.
 */
export function readableName(modelId: string): string {
  const withoutMaker = modelId.slice(modelId.lastIndexOf('/') + 1);
  if (/^[a-z]+$/.test(withoutMaker)) return withoutMaker.replace(/^./, (letter) => letter.toUpperCase());
  if (withoutMaker === withoutMaker.toLowerCase()) return withoutMaker || modelId;
  return withoutMaker.replace(/[-_]+/g, ' ').trim();
}

/** Whether a reference is one of a demo model, whose text no language model writes. */
export function isScripted(reference: string): boolean {
  return splitReference(reference).provider === 'demo';
}
