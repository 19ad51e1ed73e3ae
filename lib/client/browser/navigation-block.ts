/**
 * Blocks leaving a page with unsaved changes. Every way out is covered: links, `leave` for scripts, the
 * browser's Back, and closing the tab, where the browser asks.
 */

/** Receives a blocked navigation; `go` leaves anyway. */
type Hold = (go: () => void) => void;

let hold: Hold | null = null;

/** Navigates, or asks first when the page is blocked. */
export function leave(go: () => void): void {
  if (hold === null) go();
  else hold(go);
}

/**
 * Blocks navigation until the result is called.
 * @param push navigates to an address of the app.
 */
export function holdLeaving(onLeave: Hold, push: (href: string) => void): () => void {
  hold = onLeave;
  function onClick(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || opensElsewhere(event, link)) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave(() => push(link.pathname + link.search + link.hash));
  }
  function onTraverse(event: NavigateEvent) {
    const { key } = event.destination;
    if (event.navigationType !== 'traverse' || event.hashChange || !event.cancelable) return;
    event.preventDefault();
    onLeave(() => void window.navigation.traverseTo(key));
  }
  const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
  // Before the link's own handler.
  document.addEventListener('click', onClick, { capture: true });
  window.addEventListener('beforeunload', onUnload);
  // Some browsers lack it; there, Back leaves without asking.
  window.navigation?.addEventListener('navigate', onTraverse);
  return () => {
    if (hold === onLeave) hold = null;
    document.removeEventListener('click', onClick, { capture: true });
    window.removeEventListener('beforeunload', onUnload);
    window.navigation?.removeEventListener('navigate', onTraverse);
  };
}

function opensElsewhere(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const modified = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  const samePage = link.pathname === location.pathname && link.search === location.search;
  return (
    modified ||
    link.target === '_blank' ||
    link.hasAttribute('download') ||
    link.origin !== location.origin ||
    samePage
  );
}
