import type { EngineSource } from '../engine-source.ts';

/** Stands where a name is missing. */
const UNKNOWN = 'NAME/octavo';

/**
 * The workflow with which GitHub builds a site that lies in a repository without an engine: it fetches
 * Octavo beside it. All else is as in the workflow of Octavo itself.
 */
export function deployWorkflow({ repository = UNKNOWN, commit }: EngineSource): string {
  const version = commit === undefined ? '# ref: main' : `ref: ${commit}`;
  return `# Builds the site in content/ and public/ with Octavo, and publishes it on GitHub Pages, at each push to
# the main branch. Once per repository: Settings → Pages → Source → GitHub Actions.
name: Deploy

on:
  push:
    branches: [main, master]
  workflow_dispatch:
  # Posts with a date in the future appear on their day.
  schedule:
    - cron: '17 3 * * *'

permissions:
  contents: read

# One deployment at a time; the newest waits for the one under way.
concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    permissions:
      contents: read
      pages: read
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          # Where Octavo is, and which version of it builds the site: a commit, tag or branch. Another
          # one here is the upgrade.
          repository: ${repository}
          ${version}
          path: octavo
          persist-credentials: false
      - uses: actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0
        with:
          node-version-file: octavo/.nvmrc
          cache: npm
          cache-dependency-path: octavo/package-lock.json
      - uses: actions/cache@0057852bfaa89a56745cba8c7296529d2fc39830 # v4.3.0
        with:
          path: octavo/.octavo
          key: octavo-\${{ github.run_id }}
          restore-keys: octavo-
      - run: npm --prefix octavo ci
      - id: pages
        uses: actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0
      # GitHub Pages itself says where the site will live.
      - name: Build
        run: npm --prefix octavo run build -- --site .
        env:
          OCTAVO_URL: \${{ steps.pages.outputs.origin }}
          OCTAVO_BASE: \${{ steps.pages.outputs.base_path || '/' }}
      # Mistakes stand beside their lines in the log, those for which nothing could be built, too.
      - name: Check
        if: success() || failure()
        run: npm --prefix octavo run check -- --site . --built
        env:
          OCTAVO_URL: \${{ steps.pages.outputs.origin }}
          OCTAVO_BASE: \${{ steps.pages.outputs.base_path || '/' }}
      - uses: actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b # v4.0.0
        with:
          path: dist

  deploy:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5
`;
}
