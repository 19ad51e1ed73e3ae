/** Describes the source and age of prices. Pure. */
import type { CatalogueStatus } from '@/lib/contract/providers/model-contract';

const relative = new Intl.RelativeTimeFormat('en');
const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const units = [
  ['day', 24 * 60 * 60 * 1000],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
] as const;

/** "Prices from models.dev, updated 3 hours ago; those built in are of July 2026." */
export function sourceWords({ enabled, fetchedAt, builtInDate }: CatalogueStatus, now: Date): string {
  const off = enabled ? '' : ' models.dev is not asked here (MODELS_DEV_URL).';
  const date = month.format(new Date(builtInDate));
  if (fetchedAt === null) return `Prices of ${date}, built in.${off}`;
  return `Prices from models.dev, updated ${timeFrom(fetchedAt, now)}; those built in are of ${date}.${off}`;
}

/** How the last attempt failed and when the next one follows; null when it succeeded. */
export function failureWords(
  { error, attemptedAt, nextAttemptAt }: CatalogueStatus,
  now: Date,
): string | null {
  if (error === null || attemptedAt === null) return null;
  const next = nextAttemptAt === null ? '' : ` The next is ${timeFrom(nextAttemptAt, now)}.`;
  return `The last attempt to read models.dev failed ${timeFrom(attemptedAt, now)}. ${error}${next}`;
}

/** "3 hours ago", "in 58 minutes"; within a minute "just now", "in a moment". */
function timeFrom(moment: string, now: Date): string {
  const ms = Date.parse(moment) - now.getTime();
  for (const [unit, length] of units) {
    if (Math.abs(ms) >= length) return relative.format(Math.trunc(ms / length), unit);
  }
  return ms > 0 ? 'in a moment' : 'just now';
}
