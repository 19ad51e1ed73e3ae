/** Handlers of routes that only refuse, so that they can be told from operations. */
const refusing = new WeakSet<object>();

export function markRefusing<H extends object>(handler: H): H {
  refusing.add(handler);
  return handler;
}

export function isRefusing(handler: object): boolean {
  return refusing.has(handler);
}
