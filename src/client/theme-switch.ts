type Theme = 'light' | 'dark';

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

function systemTheme(): Theme {
  return systemIsDark.matches ? 'dark' : 'light';
}

function shownTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : systemTheme();
}

/** Shows a theme and remembers it, unless it is what the system asks for anyway. */
function choose(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === systemTheme()) delete dataset.theme;
  else dataset.theme = theme;
  try {
    if (theme === systemTheme()) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is closed to this page; the choice lasts until the reader leaves.
  }
}

/** `<theme-switch><button hidden>…</button></theme-switch>`: shows the button, which needs script. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    const update = (): void => {
      button.setAttribute('aria-pressed', String(shownTheme() === 'dark'));
    };
    button.hidden = false;
    button.addEventListener('click', () => {
      choose(shownTheme() === 'dark' ? 'light' : 'dark');
      update();
    });
    systemIsDark.addEventListener('change', update);
    update();
  }
}

customElements.define('theme-switch', ThemeSwitch);
