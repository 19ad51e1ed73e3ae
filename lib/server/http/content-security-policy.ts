/**
 * The content security policy of every page: scripts only with the request's nonce, and no other origin at all, so
 * that model output can neither run anything nor tell anybody that it was read.
 */
export function contentSecurityPolicy(nonce: string, mode: 'production' | 'development'): string {
  // React's development build needs eval for its stack traces.
  const evaluation = mode === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src-elem 'self' ${mode === 'development' ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // KaTeX and the highlighter position and colour by style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
