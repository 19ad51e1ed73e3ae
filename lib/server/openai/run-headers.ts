/** Tells the client which run answered: as headers, and as a link for people. */
import type { Asked } from '@/lib/server/openai/wire/completion';

export function setRunHeaders({ runId, runUrl, references }: Asked, headers: Headers): void {
  headers.set('x-request-id', runId);
  headers.set('x-strata-run', runId);
  if (runUrl !== null) headers.set('link', `<${runUrl}>; rel="describedby"; title="The run, layer by layer"`);
  if (references !== 'asked') headers.set('x-strata-references', references);
}

/** The address as the client sees it; a proxy names the scheme. */
export function urlOfRun({ headers, url }: Request, conversationId: string, runId: string): string {
  const forwarded = headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  const scheme =
    forwarded === 'https' || forwarded === 'http' ? forwarded : new URL(url).protocol.slice(0, -1);
  return `${scheme}://${headers.get('host')}/c/${conversationId}?run=${runId}`;
}
