/** Keeps the tabs of one browser in step: what one changes, the others read again. */
const channelName = 'strata';

let channel: BroadcastChannel | null = null;

function open(): BroadcastChannel {
  channel ??= new BroadcastChannel(channelName);
  return channel;
}

export function tellOtherTabs(): void {
  open().postMessage('changed');
}

/** Calls back when another tab has changed something, until the result is called. */
export function onOtherTab(listener: () => void): () => void {
  const from = open();
  from.addEventListener('message', listener);
  return () => from.removeEventListener('message', listener);
}
