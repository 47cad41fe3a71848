/**
 * Says that scripts run, so that what only they can serve has its place before anything is drawn.
 * Runs in the head before anything is drawn, so that a reader who chose a theme never sees the other
 * one flash up. Kept as text because it must stand inline.
 */
export const earlyTheme =
  "document.documentElement.dataset.script='';try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
