/** Removes keys from text that people, logs or shares may see. */

/** Patterns of keys. The prefix stays, so that the text stays readable. */
const shapes: readonly [RegExp, string][] = [
  [/\b(sk|pk|gsk|tgp|hf|xai|AIza)[-_][A-Za-z0-9_-]{8,}/g, '[key]'],
  [/\bAIza[A-Za-z0-9_-]{20,}/g, '[key]'],
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{6,}/gi, '$1 [key]'],
  [
    /((?:api[-_]?key|access[-_]?token|x-api-key|authorization|key|token|secret)["']?\s*[=:]\s*["']?)[A-Za-z0-9._~+/-]{8,}/gi,
    '$1[key]',
  ],
];

/** Replaces every known secret, also URL-encoded, and everything that looks like a key. */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  // Longest first, because one secret may be the prefix of another.
  const known = [...secrets].filter((secret) => secret.length >= 4).toSorted((a, b) => b.length - a.length);
  const withoutKnown = known.reduce(
    (rest, secret) => rest.replaceAll(secret, '[key]').replaceAll(encodeURIComponent(secret), '[key]'),
    text,
  );
  return shapes.reduce((rest, [shape, instead]) => rest.replace(shape, instead), withoutKnown);
}
