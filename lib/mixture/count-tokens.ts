/** Estimates the tokens of a text where the provider did not count. */
import { estimateTokenCount } from 'tokenx';

/**
 * Counted exactly up to this length, in about 10 ms; four megabytes would block every stream for most of a
 * second.
 */
const sampleLength = 64 * 1024;

/** An estimate. For a longer text the beginning is counted and extrapolated. */
export function countTokens(text: string): number {
  if (text.length <= sampleLength) return estimateTokenCount(text);
  return Math.round((estimateTokenCount(text.slice(0, sampleLength)) * text.length) / sampleLength);
}
