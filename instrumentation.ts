/** Next calls this once, before the first request. A server that cannot start says why and ends. */
export async function register(): Promise<void> {
  // Next replaces this at build time, so that the edge's bundle holds nothing of it.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { boot } = await import('@/lib/boot');
  await boot().catch((error: unknown) => {
    console.error(`Strata cannot start. ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  });
}
