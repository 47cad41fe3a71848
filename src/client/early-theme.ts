/**
 * Runs in the head before anything is drawn, so that a reader who chose a theme never sees the other
 * one flash up. Kept as text because it must stand inline.
 */
export const earlyTheme =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
