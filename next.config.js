/** @type {import('next').NextConfig} */
export default {
  // The compiler runs on its own in `npm test`; a build needs no second run of it.
  typescript: { ignoreBuildErrors: true },
  // Most of Next's critical flaws of 2025 and 2026 sat in the image optimiser and Server Actions: neither is used.
  images: { unoptimized: true },
  poweredByHeader: false,
  // A request passes the door whole: Next would cut it at 10 MB without a word. Routes have bounds of their own.
  experimental: { proxyClientMaxBodySize: '34mb' },
  serverExternalPackages: ['@electric-sql/pglite', '@electric-sql/pglite-socket', '@prisma/adapter-pg', 'pg'],
};
