const directionControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A name or title that somebody chose, without the characters that turn the direction of what follows: U+202E would
 * mirror the rest of its line. Pure.
 */
export function plainName(name: string): string {
  return name.replace(directionControls, '');
}
