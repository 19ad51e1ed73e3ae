/** What a share includes and until when, in words. Pure. */
import type { Share, ShareOptions } from '@/lib/contract/share-contract';

export const optionWords: Record<keyof ShareOptions, { name: string; about: string }> = {
  layers: { name: 'Layers', about: 'What each call wrote, not only the answer' },
  modelNames: { name: 'Model names', about: 'Otherwise Model A, Model B and so on' },
  costs: { name: 'Costs', about: 'Money and token counts' },
  systemPrompt: { name: 'System prompt', about: 'And the instructions of slots' },
  requests: { name: 'Exact requests', about: 'The messages that each call was sent' },
};

export const optionOrder = Object.keys(optionWords) as (keyof ShareOptions)[];

/** "Layers, model names, costs"; "Answers only". */
export function includedWords(options: ShareOptions): string {
  const names = optionOrder
    .filter((option) => options[option])
    .map((option) => optionWords[option].name.toLowerCase());
  const all = options.layers ? names : ['answers only', ...names];
  const words = all.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const date = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** "Created 3 Dec 2026", or when it was updated last. */
export function sinceWords({ createdAt, updatedAt }: Share): string {
  return updatedAt === null
    ? `Created ${moment.format(new Date(createdAt))}`
    : `Updated ${moment.format(new Date(updatedAt))}`;
}

/** Null for a link that does not expire. */
export function expiryWords({ expiresAt }: Share, now: number): string | null {
  if (expiresAt === null) return null;
  const day = date.format(new Date(expiresAt));
  return Date.parse(expiresAt) <= now ? `expired ${day}` : `expires ${day}`;
}
