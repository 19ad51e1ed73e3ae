/** The defaults of a mixture. Temperature and token limit are the paper's (section 3.1 and its code). */
export const mixtureDefaults = {
  temperature: 0.7,
  /** Of every call but the aggregator’s answer, whose limit is its model’s own. */
  maxOutputTokens: 2048,
  referenceFormat: 'fenced',
  firstTokenTimeoutMs: 60_000,
  callTimeoutMs: 300_000,
  graceMs: 5_000,
} as const;
