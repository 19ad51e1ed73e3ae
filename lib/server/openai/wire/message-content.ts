/** Reads the content of a client's messages. Pure. */
import type { ContentPart, UserContent } from '@/lib/moa/messages/call-request';
import { imageInUrl } from './fields/image-url';
import type { SeenContent, WrittenContent } from './openai-messages';

/** Text parts as one text. */
export function textContent(content: string | readonly { text: string }[] | null | undefined): string {
  return typeof content === 'string' ? content : (content ?? []).map(({ text }) => text).join('\n');
}

/** The text of an assistant's message. Parts of other kinds, such as reasoning, are no part of it. */
export function writtenText(content: WrittenContent): string {
  if (typeof content === 'string') return content;
  const written = (content ?? []).flatMap(({ type, text, refusal: refused }) => {
    const words = type === 'text' ? text : type === 'refusal' ? refused : null;
    return words ? [words] : [];
  });
  return written.join('\n');
}

/** Text and images. */
export function seenContent(content: SeenContent): UserContent {
  if (content === null || content === undefined) return '';
  if (typeof content === 'string') return content;
  const parts = content.map((part): ContentPart => {
    if (part.type === 'text') return { type: 'text', text: part.text };
    const { url, detail } = typeof part.image_url === 'string' ? { url: part.image_url } : part.image_url;
    const image = imageInUrl(url);
    if (image === null) throw new Error('Images at addresses are fetched before');
    return { type: 'image', ...image, ...detailOf(detail) };
  });
  // Text parts become one text, which every model accepts.
  return parts.every((part) => part.type === 'text') ? parts.map(({ text }) => text).join('\n') : parts;
}

const details = ['auto', 'low', 'high', 'original'] as const;

/** How closely an image is to be looked at: a hint. Unknown words are left out. */
function detailOf(asked: string | null | undefined): { detail?: (typeof details)[number] } {
  const detail = details.find((known) => known === asked);
  return detail === undefined ? {} : { detail };
}

/** Most chat templates have no field for the name of a speaker, so it precedes the text. */
export function named(content: UserContent, name: string | null | undefined): UserContent {
  if (!name) return content;
  if (typeof content === 'string') return `${name}: ${content}`;
  return [{ type: 'text', text: `${name}:` }, ...content];
}
