/* A dropdown opens by itself; what closes it is needed only then. */
for (const details of document.querySelectorAll<HTMLElement>('sub-menu > details')) {
  details.ontoggle = () => void import('./sub-menu.ts');
}

export {};
