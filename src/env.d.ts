/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Path on the site of the page that is being made; unset where Astro itself was asked for it. */
    sitePath?: string;
  }
}

declare module 'virtual:octavo/mdx' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  /** Imports of the site's `.mdx` files, by absolute path. */
  export const mdxModules: Readonly<
    Record<string, (() => Promise<{ Content: AstroComponentFactory }>) | undefined>
  >;
  /** The author's own components by their names. */
  export const ownComponents: Readonly<Record<string, AstroComponentFactory>>;
}

declare module 'virtual:octavo/theme.css' {}
