/**
 * @param {string} phase "phase-production-build", or that of a server.
 * @returns {import('next').NextConfig}
 */
export default (phase) => ({
  // `npm test` runs the type checker, so a build does not repeat it.
  typescript: { ignoreBuildErrors: true },
  // Most of Next's critical vulnerabilities of 2025 and 2026 were in the image optimiser and Server Actions. The app uses
  // neither.
  images: { unoptimized: true },
  // What the package and the container image need of node_modules (scripts/package/make-package.mjs). A server that finds this
  // warns that it is not the one of that build.
  output: phase === 'phase-production-build' ? 'standalone' : undefined,
  outputFileTracingExcludes: { '/*': ['node_modules/sharp/**', 'node_modules/@img/**'] },
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
  // Loads each route at its first request. Loading all of them at once would delay the start by a second.
  experimental: {
    preloadEntriesOnStart: false,
    // Writing the cache takes a fifth of the time of the first build, and 180 MB. Only later builds benefit from it.
    turbopackFileSystemCacheForBuild: process.env.STRATA_BUILD_CACHE === 'on',
    // Nothing reads the maps of the server's code. Writing them took 10 s of each build, and 105 MB.
    turbopackSourceMaps: false,
  },
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@prisma/adapter-pg',
    'pg',
    'prom-client',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace',
  ],
});
