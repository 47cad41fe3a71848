import { execFile } from 'node:child_process';
import { expect, it } from 'vitest';

const RUN = new URL('../../../scripts/command/run.ts', import.meta.url).href;

/** What a command that fails with an error tells, and its exit code. */
function failing(error: string): Promise<{ code: unknown; told: string }> {
  const command = `import { run } from '${RUN}'; await run(() => Promise.reject(${error}));`;
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', command], (failure, _, told) => {
      resolve({ code: failure?.code, told });
    });
  });
}

it('tells what the machine refuses in a line', async () => {
  const message = 'ENOSPC: no space left on device, write';
  const error = `Object.assign(new Error('${message}'), { code: 'ENOSPC', syscall: 'write' })`;
  expect(await failing(error)).toEqual({
    code: 1,
    told: `The machine refused what is needed: ${message}\n`,
  });
});

it('shows the stack of a fault of its own', async () => {
  const { code, told } = await failing(`new Error('Broken.')`);
  expect(code).toBe(70);
  expect(told).toMatch(/^Error: Broken\.\n +at /);
});
