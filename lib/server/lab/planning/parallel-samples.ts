/** Samples that a process works on side by side. The rate limits of providers bound their calls. */
export const parallelSamples = 20;
