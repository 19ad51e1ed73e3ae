import { StrataError } from '@/lib/errors';

/** What better-auth says of a refusal. */
interface Refusal {
  message?: string;
  code?: string;
}

/** Turns a refusal of better-auth, which it answers with or throws, into ours. @throws StrataError */
export async function withAuthErrors(answer: () => Promise<Response>): Promise<Response> {
  const response = await answer().catch(responseOf);
  if (response.ok) return response;
  const { message = 'This is refused.', code = '' } = (await response.json().catch(() => ({}))) as Refusal;
  switch (response.status) {
    case 401:
      throw new StrataError('unauthorized', message);
    case 403:
      throw new StrataError('forbidden', message);
    case 429:
      throw new StrataError('rate_limited', 'Too many attempts. Wait a minute.');
    default: {
      const path = code.includes('PASSWORD') ? '/password' : code.includes('EXISTS') ? '/email' : null;
      const fields = path === null ? [] : [{ path, detail: message }];
      throw new StrataError('unprocessable', message, { fields });
    }
  }
}

/** Its errors are told by their fields: importing its class would load all of it. */
function responseOf(error: unknown): Response {
  const { statusCode, body } = error as { statusCode?: number; body?: Refusal };
  if (statusCode === undefined || statusCode >= 500) throw error;
  return Response.json(body ?? {}, { status: statusCode });
}
