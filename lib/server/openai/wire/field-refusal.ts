import { StrataError } from '@/lib/errors';

/** That a field cannot be taken as it is. @param path of keys: "messages/0/role". */
export function refusal(path: string, detail: string): StrataError {
  return new StrataError('invalid_request', `${path.replaceAll('/', '.')} ${detail}.`, {
    fields: [{ path: `/${path}`, detail }],
  });
}
