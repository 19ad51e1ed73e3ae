'use client';

import dynamic from 'next/dynamic';
import { createContext, use, useState } from 'react';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';

interface MarkdownProps {
  text: string;
  /** Whether more is coming: unclosed marks are closed for now, and a caret stands at the end. */
  writing: boolean;
}

/** The text for those few moments in which the renderer itself is on its way. */
const PlainText = createContext('');

function Plain() {
  return <div className="whitespace-pre-wrap">{use(PlainText)}</div>;
}

// Markdown comes when something is first to be read, highlighting and mathematics when that has any. Each import
// stands in its `dynamic`, where the build finds it: what the server draws comes with its styles and scripts.

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

/** Fetches the renderer for a text that is about to come. */
export function prepareMarkdown(): void {
  void importWithRetry(() => import('./rich-text'));
}

/** An answer of this length takes the server ten milliseconds, in which it does nothing else. */
const longestDrawnByServer = 4000;

/** Text of a model, rendered. It is untrusted: no HTML of its own, nothing from another origin. */
export function Markdown({ text, writing }: MarkdownProps) {
  // Chosen once: another in its place would be drawn anew.
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
