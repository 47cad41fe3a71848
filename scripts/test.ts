import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildSharedSites } from '../tests/site-builds/shared-sites.ts';
import { readArguments, UsageError } from './command/arguments.ts';
import { run } from './command/run.ts';
import { isDemo } from './new/demo.ts';
import { engineFolder } from './command/site-options.ts';

/** What a step found. A check that is no collection of tests counts as one. */
interface Outcome {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  purpose: string;
  /** Whether it looks at pages of the demo, by their names. */
  needsDemo?: boolean;
  /** Whether it looks at sites that have to be built first. */
  needsSites?: boolean;
  /** @param folder for its own use */
  take: (folder: string) => Promise<Outcome>;
}

const vitest = 'vitest/vitest.mjs';
const vitestConfig = ['--config', 'tests/vitest.config.ts'];

const steps: readonly Step[] = [
  {
    name: 'format',
    purpose: 'Prettier',
    take: () => check('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
  {
    name: 'types',
    // First of those that read code: it generates Astro's own types, which the next one needs.
    purpose: 'TypeScript, in .ts and .astro files',
    take: () => {
      const args = ['check', '--minimumFailingSeverity', 'warning'];
      // The types are those of the engine, whatever the site.
      return check('astro/bin/astro.mjs', args, { OCTAVO_SITE: 'tests/fixtures/minimal' });
    },
  },
  {
    name: 'lint',
    purpose: 'ESLint',
    take: () => check('eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
  },
  {
    name: 'unit',
    purpose: 'functions, one by one',
    take: (folder) => vitestProject('unit', folder),
  },
  {
    name: 'build',
    purpose: 'builds the demo and the fixture sites',
    take: async (folder) => {
      await buildSharedSites(path.join(folder, 'sites'));
      return { passed: 1, failed: 0 };
    },
  },
  {
    name: 'sites',
    purpose: 'built sites, file by file',
    needsSites: true,
    take: (folder) => vitestProject('sites', folder),
  },
  {
    name: 'browser',
    purpose: 'built sites in Chromium',
    needsDemo: true,
    needsSites: true,
    take: browserTests,
  },
];

await run(async () => {
  const given = readArguments({
    call: 'npm test',
    purpose: `Tests the engine, step by step, up to the first failure:\n\n${stepList()}`,
    options: { only: { value: 'STEP', help: 'Take this step alone, and what it needs.' } },
  });
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-test-'));
  const total = { passed: 0, failed: 0 };
  try {
    const hasDemo = await isDemo(engineFolder);
    for (const step of wantedSteps(given.value('only'))) {
      if (step.needsDemo === true && !hasDemo) {
        console.log(`\n== ${step.name}: left out, for content/ does not hold the demo any more`);
        continue;
      }
      const started = performance.now();
      console.log(`\n== ${step.name}: ${step.purpose}`);
      const { passed, failed } = await step.take(folder).catch(asFailure);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`== ${step.name}: ${failed > 0 ? 'failed' : 'passed'} in ${seconds} s`);
      total.passed += passed;
      total.failed += failed;
      if (failed > 0) break;
    }
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

function stepList(): string {
  return steps.map(({ name, purpose }) => `  ${name.padEnd(8)} ${purpose}`).join('\n');
}

function wantedSteps(only: string | undefined): readonly Step[] {
  if (only === undefined) return steps;
  const wanted = steps.find(({ name }) => name === only);
  if (wanted === undefined) {
    const names = steps.map(({ name }) => name).join(', ');
    throw new UsageError(`There is no step "${only}". The steps are ${names}.`);
  }
  return steps.filter((step) => step === wanted || (wanted.needsSites && step.name === 'build'));
}

function asFailure(error: unknown): Outcome {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1 };
}

/** A command that says with its exit code whether all is well. */
async function check(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const code = await nodeProcess(script, args, environment);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitestProject(project: string, folder: string): Promise<Outcome> {
  const report = path.join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', ...vitestConfig, '--project', project, ...reporters];
  const code = await nodeProcess(vitest, args);
  const { numPassedTests, numTotalTests } = await readReport<{
    numPassedTests: number;
    numTotalTests: number;
  }>(report);
  return outcome(code, numPassedTests, numTotalTests - numPassedTests);
}

async function browserTests(folder: string): Promise<Outcome> {
  const report = path.join(folder, 'browser.json');
  const args = ['test', '--config', 'tests/browser/playwright.config.ts', '--reporter=line,json'];
  const code = await nodeProcess('@playwright/test/cli.js', args, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const { stats } = await readReport<{ stats: Record<string, number> }>(report);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  return outcome(code, expected, unexpected + flaky + skipped);
}

/** A test that was not run has not passed; and no tests at all is a failure too. */
function outcome(code: number, passed: number, failed: number): Outcome {
  const isWell = code === 0 && passed > 0;
  return { passed, failed: isWell ? failed : Math.max(failed, 1) };
}

async function readReport<Report>(file: string): Promise<Report> {
  return JSON.parse(await fs.readFile(file, 'utf8')) as Report;
}

/** Runs a program of a package, in sight of the user. */
function nodeProcess(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const file = path.join(engineFolder, 'node_modules', script);
  const child = spawn(process.execPath, [file, ...args], {
    cwd: engineFolder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
