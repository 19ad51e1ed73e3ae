import { newId } from '@/lib/new-id';

/** Identifies a request in the log and in the `x-request-id` header of its response. */
export function newRequestId(): string {
  return `req_${newId()}`;
}
