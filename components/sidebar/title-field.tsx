'use client';

import { isComposing } from '@/lib/client/browser/is-composing';

interface TitleFieldProps {
  title: string;
  /** Called with the new title; with the old one after Escape. */
  onDone: (title: string, by: 'key' | 'leaving') => void;
}

/** The field in which a title is edited. Enter and leaving it save, Escape does not. */
export function TitleField({ title, onDone }: TitleFieldProps) {
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here.
      autoFocus
      data-own-escape=""
      aria-label="New title"
      dir="auto"
      defaultValue={title}
      maxLength={200}
      onFocus={(event) => event.target.select()}
      onBlur={(event) => onDone(event.target.value.trim(), 'leaving')}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Enter') onDone(event.currentTarget.value.trim(), 'key');
        if (event.key === 'Escape') onDone(title, 'key');
      }}
      className="w-full rounded-lg border border-line-strong bg-surface px-3 py-1 text-ink text-ui"
    />
  );
}
