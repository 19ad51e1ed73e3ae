'use client';

import type { RefObject } from 'react';

interface FileInputProps {
  ref: RefObject<HTMLInputElement | null>;
  label: string;
  onChoose: (file: File | undefined) => void;
}

/** A hidden field for a JSON file, which a button opens. The same file can be chosen twice. */
export function FileInput({ ref, label, onChoose }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      accept="application/json,.json"
      aria-label={label}
      tabIndex={-1}
      className="sr-only"
      onChange={({ target }) => {
        onChoose(target.files?.[0]);
        target.value = '';
      }}
    />
  );
}
