import { type ComponentProps, isValidElement, type ReactNode } from 'react';
import { type Components, defaultComponents, type ExtraProps } from 'streamdown';
import { Formula } from './formula';
import { hostOf, safeHref } from './safe-link';

type CodeProps = ComponentProps<'code'> & ExtraProps & { 'data-block'?: string };

/** Inline code, a block of code or a formula. */
function Code(props: CodeProps) {
  const { className = '', children, 'data-block': block } = props;
  const text = textOf(children);
  if (/\blanguage-math\b/.test(className))
    return <Formula tex={text.trim()} layout={block === undefined ? 'inline' : 'display'} />;
  const BuiltIn = defaultComponents.code;
  return <BuiltIn {...props} />;
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
