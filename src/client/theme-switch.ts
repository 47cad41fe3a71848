/*
 * `<theme-switch><button hidden>…</button></theme-switch>`: shows the button, which needs script. What
 * the reader chose is remembered, unless it is what the system asks for anyway.
 */
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const { dataset } = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('theme-switch button');

if (button !== null) {
  const systemTheme = (): string => (systemIsDark.matches ? 'dark' : 'light');
  const update = (): void => {
    button.ariaPressed = String((dataset.theme ?? systemTheme()) === 'dark');
  };
  button.onclick = () => {
    const theme = button.ariaPressed === 'true' ? 'light' : 'dark';
    const kept = theme === systemTheme() ? '' : theme;
    dataset.theme = kept;
    if (kept === '') delete dataset.theme;
    try {
      localStorage.setItem('theme', kept);
    } catch {
      // Storage is closed to this page; the choice lasts until the reader leaves.
    }
    update();
  };
  systemIsDark.onchange = update;
  update();
  button.hidden = false;
}

export {};
