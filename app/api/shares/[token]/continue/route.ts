import { json, route } from '@/lib/server/http/api-route';
import { continueShare } from '@/lib/server/sharing/continue-share';

export const POST = route<{ token: string }>(async (_request, { token }) =>
  json({ conversation: await continueShare(token) }, 201),
);
