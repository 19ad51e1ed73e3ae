/**
 * The content security policy of every page: scripts only with the request's nonce, and no other origin, so
 * that model output can neither run code nor report that it was read.
 */
export function contentSecurityPolicy(nonce: string, mode: 'production' | 'development'): string {
  // React's development build uses eval for stack traces.
  const evaluation = mode === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src-elem 'self' ${mode === 'development' ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // KaTeX and the syntax highlighter use style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The policy of static files, which a worker runs under: its scripts are files, without a nonce. */
export const staticFilePolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";
