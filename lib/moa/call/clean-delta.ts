/**
 * Removes what cannot be stored from model output: NUL (PostgreSQL refuses it) and lone surrogates (jsonb
 * refuses them). It is cleaned at the entrance, so that streamed and stored text are identical.
 */
export interface CleanedDelta {
  text: string;
  /** A high surrogate at the end, whose second half may come with the next delta. */
  held: string;
}

/** @param held what the previous delta left over; '' at first. */
export function cleanDelta(held: string, delta: string): CleanedDelta {
  const text = (held + delta).replaceAll('\0', '');
  const last = text.charCodeAt(text.length - 1);
  const endsInHalf = last >= 0xd800 && last <= 0xdbff;
  const whole = endsInHalf ? text.slice(0, -1) : text;
  return { text: whole.toWellFormed(), held: endsInHalf ? text.slice(-1) : '' };
}
