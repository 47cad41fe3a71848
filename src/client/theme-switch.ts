/*
 * `<theme-switch><button hidden>…</button></theme-switch>`: shows the button, which needs script. What
 * the reader chose is remembered, unless it is what the system asks for anyway.
 */
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const { dataset } = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('theme-switch button');

const systemTheme = (): string => (systemIsDark.matches ? 'dark' : 'light');

function update(): void {
  if (button === null) return;
  button.hidden = false;
  button.ariaPressed = String((dataset.theme ?? systemTheme()) === 'dark');
}

button?.addEventListener('click', () => {
  const theme = button.ariaPressed === 'true' ? 'light' : 'dark';
  const isSystem = theme === systemTheme();
  if (isSystem) delete dataset.theme;
  else dataset.theme = theme;
  try {
    if (isSystem) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is closed to this page; the choice lasts until the reader leaves.
  }
  update();
});
systemIsDark.addEventListener('change', update);
update();

export {};
