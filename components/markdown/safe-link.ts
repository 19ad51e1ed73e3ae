/** Where a link out of a model's text may lead. Pure. */

const allowed = new Set(['http:', 'https:', 'mailto:']);

/** The address when it is absolute and of an allowed scheme; null otherwise. */
export function safeHref(href: string | undefined): string | null {
  if (href === undefined || !URL.canParse(href)) return null;
  return allowed.has(new URL(href).protocol) ? href : null;
}

export function hostOf(href: string): string {
  return new URL(href).host || 'mail';
}
