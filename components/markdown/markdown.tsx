'use client';

import dynamic from 'next/dynamic';
import { createContext, use } from 'react';
import { persistently } from '@/lib/client/persistently';

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

/** Markdown, highlighting and mathematics are half a megabyte: they come when something is first to be read. */
const loadRichText = () => persistently(() => import('./rich-text'));

const RichText = dynamic(() => loadRichText().then((module) => module.RichText), {
  ssr: false,
  loading: Plain,
});

/** Fetches the renderer for a text that is about to come. */
export function prepareMarkdown(): void {
  void loadRichText();
}

/** Text of a model, rendered. It is untrusted: no HTML of its own, nothing from another origin. */
export function Markdown({ text, writing }: MarkdownProps) {
  return (
    <PlainText value={text}>
      <div className="prose-strata">
        <RichText text={text} writing={writing} />
      </div>
    </PlainText>
  );
}
