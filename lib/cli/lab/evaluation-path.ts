import { misused } from '@/lib/cli/command-failure';
import type { Server } from '@/lib/cli/server-api';

/** The address of an evaluation by its id, or by the link of its page. @throws Failure */
export function evaluationPath(given: string): string {
  const id = /^https?:\/\/[^/]+\/lab\/([^/?#]+)/.exec(given)?.[1] ?? given;
  if (id.includes('/')) throw misused(`"${given}" is neither the id of an evaluation nor a link to one.`);
  return `/api/evaluations/${encodeURIComponent(id)}`;
}

/** The page of an evaluation. */
export function linkToEvaluation({ id }: { id: string }, { origin }: Pick<Server, 'origin'>): string {
  return `${origin}/lab/${id}`;
}
