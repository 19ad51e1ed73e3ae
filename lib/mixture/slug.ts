/** The address of a saved mixture, made from its name. Pure. */

/** A slug is at most 64 characters; this leaves room for a number. */
const maxLength = 56;
/** `/mixtures/new` is the editor's own page. */
const reserved = new Set(['new']);

/** "Three & a Judge" becomes "three-a-judge"; a name without a Latin letter or digit becomes "mixture". */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '');
  return slug === '' ? 'mixture' : slug;
}

/** The name's slug where it is free, else with the first free number after it, from 2. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  const isFree = (candidate: string) => !taken.has(candidate) && !reserved.has(candidate);
  if (isFree(slug)) return slug;
  let number = 2;
  while (!isFree(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
