'use client';

// Loaded with the renderer and not with KaTeX, so that server-rendered text has its styles.
import 'katex/dist/katex.min.css';
import { type ComponentProps, use, useDeferredValue } from 'react';
import remarkGfm from 'remark-gfm';
import {
  type Components,
  defaultRehypePlugins,
  defaultRemarkPlugins,
  Streamdown,
  type StreamdownProps,
} from 'streamdown';
import { loadWithFormulas, withoutFormulas } from './plugins';
import { hostOf, safeHref } from './safe-link';
import { mayHaveFormulas, normalizeFormulas } from './source/normalize-formulas';
import { withoutOpenFormula } from './source/without-open-formula';

/** All plugins but the one that turns raw HTML into elements. */
const { raw: _raw, ...safePlugins } = defaultRehypePlugins;
const rehypePlugins = Object.values(safePlugins);

/** One tilde means "about" more often than it strikes something out: `~5 to ~10`. Two strike. */
const { gfm: _gfm, ...otherRemarkPlugins } = defaultRemarkPlugins;
const remarkPlugins: StreamdownProps['remarkPlugins'] = [
  [remarkGfm, { singleTilde: false }],
  ...Object.values(otherRemarkPlugins),
];

const components = { a: ForeignLink, img: ImageLink } as Components;

export function RichText({ text, writing }: { text: string; writing: boolean }) {
  // A text that gets its first formula while it grows stays as it is until KaTeX has loaded.
  const formulas = useDeferredValue(mayHaveFormulas(text));
  const plugins = formulas ? use(loadWithFormulas()) : withoutFormulas;
  return (
    <Streamdown
      mode={writing ? 'streaming' : 'static'}
      isAnimating={writing}
      className={writing ? 'writing' : ''}
      plugins={plugins}
      remarkPlugins={remarkPlugins}
      rehypePlugins={rehypePlugins}
      components={components}
      controls={{ code: { copy: true, download: false }, table: false }}
      lineNumbers={false}
    >
      {normalizeFormulas(writing ? withoutOpenFormula(text) : text)}
    </Streamdown>
  );
}

/** Opens in another tab without a referrer. */
function ForeignLink({ href, children }: ComponentProps<'a'>) {
  const safe = safeHref(href);
  if (safe === null) return <span>{children}</span>;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

/** Images are never loaded: that would tell their host that the answer was read. */
function ImageLink({ src, alt }: ComponentProps<'img'>) {
  const safe = safeHref(typeof src === 'string' ? src : undefined);
  const words = `Image: ${alt || 'without a description'}`;
  if (safe === null) return <span className="text-ink-muted">[{words}]</span>;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow">
      {words} ({hostOf(safe)})
    </a>
  );
}
