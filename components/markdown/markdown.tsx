'use client';

import clsx from 'clsx';
import dynamic from 'next/dynamic';
import { createContext, use, useState } from 'react';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { hasLongWord } from '@/lib/format/long-word';
import { textDirection } from '@/lib/format/text-direction';

interface MarkdownProps {
  text: string;
  /** Whether more text follows: open marks are closed for now, and a caret stands at the end. */
  writing: boolean;
}

/** What is read of a text while the renderer is loading. */
const longestPlain = 20_000;

/** Plain text while the renderer is loading. */
const PlainText = createContext('');

function Plain() {
  const text = use(PlainText).slice(0, longestPlain);
  return (
    <div dir={textDirection(text)} className={clsx('whitespace-pre-wrap', hasLongWord(text) && 'long-word')}>
      {text}
    </div>
  );
}

// Markdown is loaded with the first text, highlighting and mathematics with the first code or formula. Each
// import is inside its `dynamic`, where the build finds it, so that server-rendered text comes with its
// styles and scripts.

const RichText = dynamic(
  () => importWithRetry(() => import('./rich-text')).then((module) => module.RichText),
  {
    loading: Plain,
  },
);

const RichTextOfBrowser = dynamic(
  () => importWithRetry(() => import('./rich-text')).then((module) => module.RichText),
  { ssr: false, loading: Plain },
);

/** Loads the renderer for a text that is about to come. */
export function prepareMarkdown(): void {
  void importWithRetry(() => import('./rich-text'));
}

/** Longer answers are not rendered on the server: they would block it for more than 10 ms. */
const longestDrawnByServer = 4000;

/** Renders model output. It is untrusted: no raw HTML, nothing from another origin. */
export function Markdown({ text, writing }: MarkdownProps) {
  // Chosen once: replacing the renderer would render everything again.
  const [Renderer] = useState(() =>
    writing || text.length > longestDrawnByServer ? RichTextOfBrowser : RichText,
  );
  return (
    <PlainText value={text}>
      <div className="prose-strata">
        <Renderer text={text} writing={writing} />
      </div>
    </PlainText>
  );
}
