import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** What a command took, with all processes that it started. */
export interface CommandMeasure {
  /** Wall-clock seconds of the whole command. */
  seconds: number;
  /** Processor seconds, user and system, over all threads and processes. */
  cpuSeconds: number;
  /** Most memory that its processes of Node held, each at its worst moment, in megabytes (10^6). */
  peakMegabytes: number;
}

/** A line that a command printed, and when: seconds after its start. */
export interface PrintedLine {
  text: string;
  at: number;
}

export interface MeasuredCommand extends CommandMeasure {
  lines: readonly PrintedLine[];
}

interface Call {
  /** Arguments for Node: a script and its own arguments. */
  args: readonly string[];
  folder: string;
  environment: Readonly<Record<string, string>>;
  /** Absolute path of a folder for what the processes write down about themselves. */
  usageFolder: string;
}

/**
 * Runs a script of Node and measures it. Nothing else may be run meanwhile.
 *
 * @throws when it fails, with what it printed
 */
export async function measureCommand(call: Call): Promise<MeasuredCommand> {
  await fs.rm(call.usageFolder, { recursive: true, force: true });
  await fs.mkdir(call.usageFolder, { recursive: true });
  settle();
  const before = await childSeconds();
  const started = performance.now();
  const { code, lines } = await runNode(call);
  const seconds = (performance.now() - started) / 1000;
  const after = await childSeconds();
  if (code !== 0) {
    const printed = lines.map(({ text }) => text).join('\n');
    throw new Error(`In ${call.folder}, this failed: ${call.args.join(' ')}\n${printed}`);
  }
  const usage = await readUsage(call.usageFolder);
  const cpuSeconds =
    before === undefined || after === undefined ? usage.cpuSeconds : after - before;
  return { seconds, cpuSeconds, peakMegabytes: usage.peakMegabytes, lines };
}

/** Has disks take what was written so far, which would slow what is measured next. */
export function settle(): void {
  // Where there is no such command, nothing is lost but some steadiness.
  spawnSync('sync');
}

function runNode({
  args,
  folder,
  environment,
  usageFolder,
}: Call): Promise<{ code: number | null; lines: PrintedLine[] }> {
  const hook = pathToFileURL(path.join(import.meta.dirname, 'report-usage.ts')).href;
  const env = {
    ...process.env,
    ...environment,
    NODE_OPTIONS: `--import=${hook}`,
    OCTAVO_BENCH_USAGE: usageFolder,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const lines: PrintedLine[] = [];
    const child = spawn(process.execPath, args, { cwd: folder, env });
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (text) => {
        lines.push({ text, at: (performance.now() - started) / 1000 });
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, lines });
    });
  });
}

/** Linux counts processor time in ticks of 10 ms, on every machine (USER_HZ). */
const TICKS = 100;

/** Where the times of ended children stand in `/proc/self/stat` after the name: see proc(5). */
const CHILD_USER = 13;
const CHILD_SYSTEM = 14;

/**
 * Processor seconds of all children that have ended, and of theirs.
 *
 * @returns undefined on systems that do not say so
 */
async function childSeconds(): Promise<number | undefined> {
  const stat = await fs.readFile('/proc/self/stat', 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The name of the program stands in brackets and may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[CHILD_USER]) + Number(fields[CHILD_SYSTEM])) / TICKS;
}

async function readUsage(folder: string): Promise<{ cpuSeconds: number; peakMegabytes: number }> {
  const usage = { cpuSeconds: 0, peakMegabytes: 0 };
  for (const name of await fs.readdir(folder)) {
    const text = await fs.readFile(path.join(folder, name), 'utf8');
    const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(text) as NodeJS.ResourceUsage;
    usage.cpuSeconds += (userCPUTime + systemCPUTime) / 1e6;
    usage.peakMegabytes += (maxRSS * 1024) / 1e6;
  }
  return usage;
}
