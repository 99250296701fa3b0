// Two projects: `unit` needs the sources and an installed PostgreSQL; `site` looks at both built sites, with a real browser.
import { defineConfig } from 'vitest/config'

const built = ['test/built/**/*.test.ts', 'test/browser/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...built, 'test/fixtures/**'],
          globalSetup: ['test/scorecards/cluster.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'site',
          include: built,
          globalSetup: ['test/browser/chromium.ts', 'test/built/build-sites.ts'],
          testTimeout: 120_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
