import { nanoid } from 'nanoid';

/** Identifies a request in the log and in the `x-request-id` header of its response. */
export function newRequestId(): string {
  return `req_${nanoid()}`;
}
