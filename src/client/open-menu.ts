/* A dropdown opens by itself; what closes it is needed only then. */
for (const details of document.querySelectorAll('sub-menu > details')) {
  details.addEventListener('toggle', () => void import('./sub-menu.ts'), { once: true });
}

export {};
