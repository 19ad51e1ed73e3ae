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

/** Replaces every known secret, also URL-encoded or in Base64, and everything that looks like a key. */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  // Longest first, because one secret may be the prefix of another.
  const known = [...secrets].filter((secret) => secret.length >= 4).toSorted((a, b) => b.length - a.length);
  const withoutKnown = known.reduce(
    (rest, secret) => rest.replaceAll(secret, '[key]').replaceAll(encodeURIComponent(secret), '[key]'),
    text,
  );
  const long = known.filter((secret) => secret.length >= shortestEncoded);
  const withoutEncoded =
    long.length === 0
      ? withoutKnown
      : withoutKnown.replace(base64Run, (run) => (holdsAny(run, long) ? '[key]' : run));
  return shapes.reduce((rest, [shape, instead]) => rest.replace(shape, instead), withoutEncoded);
}

/** A shorter secret would be found in Base64 that has nothing to do with it. */
const shortestEncoded = 8;

/** Base64 and its form for URLs (RFC 4648), at least as long as that of the shortest secret. */
const base64Run = /[A-Za-z0-9+/_-]{11,}/g;

/** A secret inside longer credentials, such as those of Basic, begins at any bit of the encoding: decode, then look. */
function holdsAny(run: string, secrets: readonly string[]): boolean {
  return [0, 1, 2, 3].some((skipped) => {
    const decoded = Buffer.from(run.slice(skipped), 'base64').toString('latin1');
    return secrets.some((secret) => decoded.includes(secret));
  });
}
