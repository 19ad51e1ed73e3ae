/** Decides where a link in model output may lead. Pure. */

const allowed = new Set(['http:', 'https:', 'mailto:']);

/** The address if it is absolute and has an allowed scheme; null otherwise. */
export function safeHref(href: string | undefined): string | null {
  if (href === undefined || !URL.canParse(href)) return null;
  return allowed.has(new URL(href).protocol) ? href : null;
}

export function hostOf(href: string): string {
  return new URL(href).host || 'mail';
}
