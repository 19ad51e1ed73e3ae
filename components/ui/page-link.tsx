'use client';

import Link from 'next/link';
import { type ComponentProps, useState } from 'react';

type LinkProps = Omit<ComponentProps<typeof Link>, 'prefetch' | 'onPointerEnter' | 'onFocus'>;

/**
 * A link to another page of Strata. Its page is prefetched once it is pointed at, touched or focused. Next prefetches
 * every link in view: 29 requests for a page with fifteen conversations in its sidebar.
 */
export function PageLink(props: LinkProps) {
  const [intended, setIntended] = useState(false);
  const intend = () => setIntended(true);
  return <Link {...props} prefetch={intended ? null : false} onPointerEnter={intend} onFocus={intend} />;
}
