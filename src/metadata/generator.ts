import { meta } from './tag.ts';

/** Tells what made a page; by it, a build knows the folder of an earlier one again. */
export const generator = meta('generator', 'Octavo');
