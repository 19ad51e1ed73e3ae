/** What the conventions call the providers that they know. Others go by the id that they have here. */
const conventional: Readonly<Record<string, string>> = { google: 'gcp.gemini' };

export function providerName(provider: string): string {
  return conventional[provider] ?? provider;
}
