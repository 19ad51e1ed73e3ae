/** Facts about models as models.dev lists them, reduced to what Strata uses. */
import type { Price } from '@/lib/spending/price';

/** Plain lists, so that it is stored as it is, and no id of theirs becomes a key of an object. */
export interface ListedProvider {
  /** Theirs: "togetherai". */
  id: string;
  /** Where its OpenAI-compatible API is, without a closing slash; null where it has none, or its package knows. */
  baseUrl: string | null;
  models: ListedModel[];
}

export interface ListedModel {
  id: string;
  name: string;
  contextTokens: number | null;
  outputLimitTokens: number | null;
  reasoning: boolean | null;
  releaseDate: string | null;
  price: Price | null;
  /** The provider is about to end it, or has. */
  deprecated?: true;
}
