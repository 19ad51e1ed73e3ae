/** Slugs for things that people name: saved mixtures and endpoints. Pure. */

interface SlugForm {
  /** Leaves room for a number. */
  maxLength: number;
  /** The slug of a name without Latin letters or digits. */
  otherwise: string;
}

const mixtureForm: SlugForm = { maxLength: 56, otherwise: 'mixture' };
/** `/mixtures/new` is the page of the editor. */
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

/** The slug if it is free, otherwise with the first free number from 2. */
export function firstFree(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  let number = 2;
  while (isTaken(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** A free slug for a mixture. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  return firstFree(slugOf(name), (slug) => taken.has(slug) || reserved.has(slug));
}
