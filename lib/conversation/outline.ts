import type { Run } from '@/lib/http/contract';

/**
 * Whether a run came without its calls, as those far from the end of a long conversation do. One that was asked
 * nothing looks alike; to read it again does no harm.
 */
export function isOutline({ status, calls }: Run): boolean {
  return status !== 'running' && calls.every((call) => call.status === 'pending');
}
