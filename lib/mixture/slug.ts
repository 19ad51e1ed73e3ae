/** The address of what a person names: a saved mixture, an endpoint. Pure. */

interface SlugForm {
  /** Leaves room for a number. */
  maxLength: number;
  /** For a name without a Latin letter or digit. */
  otherwise: string;
}

const mixtureForm: SlugForm = { maxLength: 56, otherwise: 'mixture' };
/** `/mixtures/new` is the editor's own page. */
const reserved = new Set(['new']);

/** "Three & a Judge" becomes "three-a-judge". */
export function slugOf(name: string, { maxLength, otherwise }: SlugForm = mixtureForm): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '');
  return slug === '' ? otherwise : slug;
}

/** The slug where it is free, else with the first free number after it, from 2. */
export function firstFree(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  let number = 2;
  while (isTaken(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** A mixture's slug among those that are taken. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  return firstFree(slugOf(name), (slug) => taken.has(slug) || reserved.has(slug));
}
