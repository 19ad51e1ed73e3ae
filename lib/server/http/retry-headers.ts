/** A database that restarts, a load balancer that looks for another instance, and a short run take about this long. */
const retryAfterSeconds = 5;

/** Tells clients of a 503 or 429 when to ask again (RFC 9110, section 10.2.3). */
export function retryHeaders(status: number): Record<string, string> {
  return status === 503 || status === 429 ? { 'retry-after': String(retryAfterSeconds) } : {};
}
