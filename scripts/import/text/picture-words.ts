/** What the name of a file says, as words: `loss-curve_2.png` is "loss curve 2". */
export function wordsOfFile(file: string): string {
  const name = (file.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? '';
  return decoded(name)
    .replace(/\.\w+$/, '')
    .replace(/[-_\s[\]\\]+/g, ' ')
    .trim();
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
