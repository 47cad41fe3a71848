/** An author's own file of one of these names takes the place of the one that would be made. */
export const iconNames = [
  'favicon.svg',
  'favicon.ico',
  'apple-touch-icon.png',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-192.png',
  'icon-maskable-512.png',
] as const;

export type IconName = (typeof iconNames)[number];
