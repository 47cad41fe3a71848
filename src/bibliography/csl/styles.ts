export type { CitationStyle } from './citation-style.ts';
export { readStyle } from './read-style.ts';
export { findStyle, nearestStyle } from './shipped.ts';
