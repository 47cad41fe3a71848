/* What the header of every page needs, as one file: several small ones cost more. */
import './theme-switch.ts';
import './open-menu.ts';
import './open-search.ts';
