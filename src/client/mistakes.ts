import type { MistakeShown } from '../compile/report.ts';

/**
 * Shows the author of a site what is wrong with it, above the page, for as long as it is. Pages of the
 * author's own server alone load this.
 */

const STYLES = `
  :host { position: fixed; inset: auto 0 0; z-index: 9999; direction: ltr; text-align: start; }
  details {
    box-sizing: border-box; max-height: 50vh; overflow: auto; padding: 0.75rem 1.25rem;
    font: 15px/1.5 system-ui, sans-serif; color: #f4f4f4; background: #2a1315;
    border-top: 4px solid #e5484d;
  }
  summary { font-weight: 600; cursor: pointer; }
  li { margin-block: 0.5rem; overflow-wrap: anywhere; }
  code { color: #ffb3b5; }
  @media print { :host { display: none; } }
`;

let panel: HTMLElement | undefined;

/** Everything that is written by the author gets in as text: it may well look like HTML. */
function show(mistakes: readonly MistakeShown[]): void {
  panel?.remove();
  panel = undefined;
  if (mistakes.length === 0) return;
  panel = document.createElement('octavo-mistakes');
  panel.lang = 'en';
  const styles = element('style', STYLES);
  const details = element('details');
  details.open = true;
  const count = mistakes.length === 1 ? '1 error' : `${mistakes.length} errors`;
  const list = element('ul');
  for (const { place, message, fix } of mistakes) {
    const item = element('li');
    // A line of its own: not every library's message ends with a full stop.
    item.append(element('code', place), ` ${message}`, element('br'), `Fix: ${fix}`);
    list.append(item);
  }
  details.append(element('summary', `${count} to mend`), list);
  panel.attachShadow({ mode: 'open' }).append(styles, details);
  document.body.append(panel);
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

import.meta.hot?.on('octavo:mistakes', show);
import.meta.hot?.send('octavo:page-loaded');
