# syntax=docker/dockerfile:1
# docs/operations/docker.md says how to build and run it. tests/image runs these very steps in a clean folder.

FROM node:24-bookworm-slim AS build
WORKDIR /source
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
COPY scripts/postinstall.mjs scripts/remove-unused-files.mjs ./scripts/
# Not npm ci: the lock file may lack the binaries of this platform.
RUN npm install --no-audit --no-fund
COPY . .
RUN node scripts/package/make-package.mjs

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    STRATA_DATA_DIR=/data \
    LOG_FORMAT=json
WORKDIR /app
# Owned by root, so that the server cannot change its own code.
COPY --from=build /source/dist/strata ./
RUN install -d -o 1000 -g 1000 -m 0700 /data
# By number, so that Kubernetes knows that it is not root. It is the user "node" of the base image.
USER 1000:1000
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=20s --timeout=5s --start-period=30s --retries=3 CMD ["node", "scripts/installed/healthcheck.mjs"]
ENTRYPOINT ["node", "scripts/installed/strata.mjs"]
CMD ["start"]
