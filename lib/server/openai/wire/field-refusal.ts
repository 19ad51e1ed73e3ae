import { StrataError } from '@/lib/errors';

/**
 * The error for a field that cannot be accepted.
 * @param path of keys: "messages/0/role".
 */
export function refusal(path: string, detail: string): StrataError {
  return new StrataError('invalid_request', `${path.replaceAll('/', '.')} ${detail}.`, {
    fields: [{ path: `/${path}`, detail }],
  });
}
