import { StrataError } from '@/lib/errors';

/** Turns a refusal of better-auth into ours. @throws StrataError */
export async function withAuthErrors(answer: () => Promise<Response>): Promise<Response> {
  const response = await answer();
  if (response.ok) return response;
  const { message = 'This is refused.', code = '' } = (await response.json().catch(() => ({}))) as {
    message?: string;
    code?: string;
  };
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
