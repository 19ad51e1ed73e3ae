import { json, route } from '@/lib/http/route';
import { continueShare } from '@/lib/sharing/continue-share';

export const POST = route<{ token: string }>(async (_request, { token }) =>
  json({ conversation: await continueShare(token) }, 201),
);
