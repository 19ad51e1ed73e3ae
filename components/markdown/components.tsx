import { type ComponentProps, isValidElement, type ReactNode } from 'react';
import { type Components, defaultComponents, type ExtraProps } from 'streamdown';
import { Formula } from './formula';
import { hostOf, safeHref } from './safe-link';

/** Longer code has no colours: each line and word of it would be an element. */
const longestHighlighted = 20_000;

type CodeProps = ComponentProps<'code'> & ExtraProps & { 'data-block'?: string };

/** Inline code, a block of code or a formula. */
function Code(props: CodeProps) {
  const { className = '', children, 'data-block': block } = props;
  const text = textOf(children);
  if (/\blanguage-math\b/.test(className))
    return <Formula tex={text.trim()} layout={block === undefined ? 'inline' : 'display'} />;
  if (block !== undefined && text.length > longestHighlighted) return <LongCode text={text} />;
  const BuiltIn = defaultComponents.code;
  return <BuiltIn {...props} />;
}

function LongCode({ text }: { text: string }) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      dir="ltr"
      className="overflow-x-auto rounded-[10px] border bg-surface p-3 font-mono text-[13px] leading-[1.55]"
    >
      {text}
    </pre>
  );
}

function textOf(children: ReactNode): string {
  if (typeof children === 'string') return children;
  return isValidElement<{ children?: ReactNode }>(children) ? textOf(children.props.children) : '';
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

export const components = { a: ForeignLink, img: ImageLink, code: Code } as Components;
