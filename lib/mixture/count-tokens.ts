/** The one estimate of the tokens of a text, for requests, history, estimates and calls without a count. */
import { estimateTokenCount } from 'tokenx';

/**
 * Counted exactly up to this length, in about 10 ms; four megabytes would block every stream for most of a
 * second.
 */
const sampleLength = 64 * 1024;
/** For texts that are counted again with every frame of a page: less than a millisecond. */
const roughSampleLength = 2 * 1024;

/**
 * Where the library counts too little, by its own figures or because it takes the text for English words:
 * a request that is counted short is refused by the provider. Characters per token of the less economical of
 * the common tokenizers.
 */
const languageConfigs = [
  // Chinese, Japanese and Korean, and what is written full-width.
  {
    pattern: /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/,
    averageCharsPerToken: 1,
  },
  // Surrogate pairs: emoji and rare ideographs. A pair counts as one character.
  { pattern: /[\ud800-\udfff]/, averageCharsPerToken: 0.5 },
  // Greek, Cyrillic, Armenian, Hebrew and Arabic.
  { pattern: /[\u0370-\u08ff]/, averageCharsPerToken: 2 },
  // The scripts of South and South-East Asia, Georgian, Ethiopic and others.
  { pattern: /[\u0900-\u10ff\u1200-\u1cff]/, averageCharsPerToken: 1 },
  // Encoded data and minified names are no words.
  { pattern: /[A-Za-z\d]{25}/, averageCharsPerToken: 2 },
];

/** An estimate. For a long text the beginning is counted and extrapolated. */
export function countTokens(text: string): number {
  return countBeginning(text, sampleLength);
}

/** A less exact estimate, for the measurements of a call that is being written. */
export function roughTokens(text: string): number {
  return countBeginning(text, roughSampleLength);
}

function countBeginning(text: string, length: number): number {
  if (text.length <= length) return estimateTokenCount(text, { languageConfigs });
  const counted = estimateTokenCount(text.slice(0, length), { languageConfigs });
  return Math.round((counted * text.length) / length);
}
