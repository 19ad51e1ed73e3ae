import { found } from '@/lib/errors';
import { json, route } from '@/lib/http/route';
import { mixtureEntry } from '@/lib/runs/mixtures';

export const GET = route<{ slug: string }>(async (_request, { slug }) =>
  json(found(mixtureEntry(slug), 'mixture')),
);
