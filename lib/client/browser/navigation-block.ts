/**
 * Leaving a page that has something to lose. Every way out passes here: links, `leave` for what goes by script, the
 * browser's Back, and the tab's end, where the browser itself asks.
 */

/** Holds somebody who leaves: `go` leaves after all. */
type Hold = (go: () => void) => void;

let hold: Hold | null = null;

/** Goes, unless the page holds: then it is asked first. */
export function leave(go: () => void): void {
  if (hold === null) go();
  else hold(go);
}

/**
 * Holds whoever leaves the page, until the result is called.
 * @param push goes to an address of the app.
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
  // Before the link's own handler goes.
  document.addEventListener('click', onClick, { capture: true });
  window.addEventListener('beforeunload', onUnload);
  // Not in every browser that is still in use; there, Back goes without asking.
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
