/** Whether an address or host name is a loopback one. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host === '::1' ||
    /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}$/.test(host)
  );
}

/** Of a tunnel to this machine, for instance: only clients of this machine send such a host. */
export function isLoopbackHost(host: string): boolean {
  return isLoopback(host.replace(/:\d+$/, '').replace(/^\[|\]$/g, ''));
}
