# The service in a container: `docker compose --profile service up -d` builds and starts it (docs/servers.md).
# What builds it stays behind: the image holds no compiler, no development package and no cache.

FROM node:24.21.0-slim AS build
WORKDIR /zaichang
COPY package.json package-lock.json ./
# No package needs a script of its own: what is compiled comes ready in the packages.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json cli.ts ./
COPY scripts/build.mjs scripts/
COPY cli cli/
COPY schema schema/
COPY loaders loaders/
COPY services services/
COPY queries queries/
COPY web web/
RUN node scripts/build.mjs --force

FROM node:24.21.0-slim AS packages
WORKDIR /zaichang
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-slim
WORKDIR /zaichang
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY package.json LICENSE ./
COPY --from=packages /zaichang/node_modules node_modules/
# What the compiled code reads while it runs: the SDL, the operations, the word lists, the page, the samples.
COPY schema/schema.graphql schema/
COPY queries/operations.graphql queries/
COPY loaders/gazetteer/*.txt loaders/gazetteer/
COPY web/page web/page/
COPY samples samples/
COPY --from=build /zaichang/dist dist/
# Only this folder can be written to, and only where no servers are set: the one file of the embedded store.
RUN install -d -o node -g node data
USER node
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/zaichang/dist/cli.js"]
CMD ["serve"]
