/** The files that a conversation, a run or a share is saved as: their names in a menu, and where they are. Pure. */
import type { ShareOptions } from '@/lib/contract/share-contract';
import { exportPath } from './export-path';

export interface ExportFile {
  name: string;
  path: string;
}

/** @param run the last run of the branch, or the run that is saved alone. */
export function filesOfConversation(
  conversationId: string,
  run: string,
  scope: 'conversation' | 'run',
): ExportFile[] {
  const pathOf = (choice: Pick<Parameters<typeof exportPath>[1], 'format' | 'layers'>) =>
    exportPath(conversationId, { ...choice, run, scope });
  return [
    {
      name: scope === 'run' ? 'Markdown, answer only' : 'Markdown, answers only',
      path: pathOf({ format: 'md', layers: false }),
    },
    { name: 'Markdown with layers', path: pathOf({ format: 'md' }) },
    { name: 'HTML file with layers', path: pathOf({ format: 'html' }) },
    {
      name: scope === 'run' ? 'JSON, to import again' : 'JSON of all branches, to import again',
      path: pathOf({ format: 'json' }),
    },
  ];
}

/** @param included what the share holds. */
export function filesOfShare(token: string, { layers }: ShareOptions): ExportFile[] {
  const path = `/api/shares/${token}/export`;
  return [
    { name: 'Markdown, answers only', path: `${path}?format=md&layers=false` },
    ...(layers ? [{ name: 'Markdown with layers', path: `${path}?format=md` }] : []),
    { name: layers ? 'HTML file with layers' : 'HTML file', path: `${path}?format=html` },
    { name: 'JSON, to import into Strata', path: `${path}?format=json` },
  ];
}
