/** A database that restarts, and a load balancer that looks for another instance, take about this long. */
const retryAfterSeconds = 5;

/** Tells clients of a 503 when to ask again (RFC 9110, section 10.2.3). */
export function retryHeaders(status: number): Record<string, string> {
  return status === 503 ? { 'retry-after': String(retryAfterSeconds) } : {};
}
