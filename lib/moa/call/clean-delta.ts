/**
 * Model output as it may be stored and shown: no NUL (PostgreSQL refuses it), no lone surrogates (jsonb refuses
 * them). Cleaned where it enters, so that what is streamed and what is stored are the same bytes.
 */
export interface CleanedDelta {
  text: string;
  /** A high surrogate at the end, whose other half may come with the next delta. */
  held: string;
}

/** @param held what the delta before left over, '' at first. */
export function cleanDelta(held: string, delta: string): CleanedDelta {
  const text = (held + delta).replaceAll('\0', '');
  const last = text.charCodeAt(text.length - 1);
  const endsInHalf = last >= 0xd800 && last <= 0xdbff;
  const whole = endsInHalf ? text.slice(0, -1) : text;
  return { text: whole.toWellFormed(), held: endsInHalf ? text.slice(-1) : '' };
}
