/** Ends the process with a message when the server cannot start. */
export async function bootOrExit(): Promise<void> {
  try {
    // The environment is checked when the module is evaluated.
    const { boot } = await import('./boot');
    await boot();
  } catch (error) {
    console.error(`Strata cannot start. ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
