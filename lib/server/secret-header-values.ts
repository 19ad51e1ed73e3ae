/** Which header values of an endpoint are secrets, so that texts are redacted and yet stay readable. Pure. */

const secretName = /auth|key|token|secret|cookie|passw|credential|signature|session/i;

/** Words, numbers, dates, versions and media types. */
const plainValue = /^(?:[a-z]+|[\d.:-]+|v?\d[\w.-]{0,9}|[a-z]+\/[\w.+*-]+(?:;.*)?)$/i;

/** A shorter value is no secret: its replacement would mangle other words. */
const shortestSecret = 8;

/**
 * The values that must not be shown: those of headers that are named like credentials, and every other one that is
 * long and not plain.
 */
export function secretHeaderValues(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers)
    .filter(([name, value]) =>
      secretName.test(name) ? !isWord(value) : value.length >= shortestSecret && !plainValue.test(value),
    )
    .map(([, value]) => value);
}

/** Also under a secret name, a value such as "true" is none. */
function isWord(value: string): boolean {
  return value.length < shortestSecret && /^(?:[a-z]+|\d{1,4})$/i.test(value);
}
