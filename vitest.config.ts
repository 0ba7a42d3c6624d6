import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Yoga loads graphql as CommonJS; a second copy as ES module would make its errors strangers to each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['test/**/*.test.ts'], testTimeout: 20_000 },
})
