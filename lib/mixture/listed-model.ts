/** Facts about models as models.dev lists them, reduced to what Strata uses. */
import type { Price } from '@/lib/spending/price';

/** Plain arrays: they are stored as they are, and no foreign id becomes an object key. */
export interface ListedProvider {
  /** The id at models.dev: "togetherai". */
  id: string;
  /**
   * The base URL of its OpenAI-compatible API, without a trailing slash; null where there is none or its
   * package knows it.
   */
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
  /** The provider has retired the model or is about to. */
  deprecated?: true;
}
