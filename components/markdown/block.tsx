'use client';

import clsx from 'clsx';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { memo, use, useMemo } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { BlockProps } from 'streamdown';
import { hasLongWord } from '@/lib/format/long-word';
import { textDirection } from '@/lib/format/text-direction';
import { MathematicsContext } from './formula';
import { LongCode } from './long-code';
import { createMarkdownParser, parseMarkdown } from './parse-markdown';
import { longCodeOf } from './source/long-code-of';

const parser = createMarkdownParser([]);

/** A block of Markdown, parsed when it changes. What cannot be parsed is text. */
export const Block = memo(function Block({ content, components }: BlockProps) {
  const mathematics = use(MathematicsContext);
  return useMemo(() => {
    const code = longCodeOf(content);
    if (code !== null) return <LongCode text={code} />;
    const tree = parseMarkdown(mathematics?.parser ?? parser, content);
    if (tree === null) return <PlainBlock text={content} />;
    return toJsxRuntime(tree, {
      Fragment,
      jsx,
      jsxs,
      components: components as Parameters<typeof toJsxRuntime>[1]['components'],
      ignoreInvalidStyle: true,
      passKeys: true,
      passNode: true,
    });
  }, [content, components, mathematics]);
});

function PlainBlock({ text }: { text: string }) {
  return (
    <p dir={textDirection(text)} className={clsx('whitespace-pre-wrap', hasLongWord(text) && 'long-word')}>
      {text}
    </p>
  );
}
