/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  // Next replaces this at build time, so that the edge's bundle holds nothing of it.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { bootOrExit } = await import('@/lib/server/lifecycle/boot-or-exit');
  await bootOrExit();
}
