/** @type {import('next').NextConfig} */
export default {
  // The compiler runs on its own in `npm test`; a build needs no second run of it.
  typescript: { ignoreBuildErrors: true },
  // Most of Next's critical flaws of 2025 and 2026 sat in the image optimiser and Server Actions: neither is used.
  images: { unoptimized: true },
  poweredByHeader: false,
  headers: () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
      ],
    },
  ],
  turbopack: { resolveAlias: { 'rehype-raw': './components/markdown/no-raw-html.ts' } },
  // A route is loaded when it is first asked for: all of them at once would hold up a start by a second.
  experimental: {
    preloadEntriesOnStart: false,
    // Writing the cache takes a fifth of the first build and 180 MB; whoever builds again has use of it.
    turbopackFileSystemCacheForBuild: process.env.STRATA_BUILD_CACHE === 'on',
  },
  serverExternalPackages: ['@electric-sql/pglite', '@prisma/adapter-pg', 'pg'],
};
