/** @example titled('albert-einstein') // 'Albert Einstein' */
export function titled(name: string): string {
  return name
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
    .split(/[-_\s/]+/)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');
}
