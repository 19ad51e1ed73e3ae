import type { ExportFormat } from '@/lib/contract/conversation-file';
import { slugOf } from '@/lib/mixture/slug';

/** A name of small Latin letters, digits and hyphens, which every system takes and no header needs to quote. Pure. */
export function exportFileName(title: string, format: ExportFormat): string {
  return `${slugOf(title, { maxLength: 60, otherwise: 'conversation' })}.${format}`;
}
