interface CountingScript {
  src: string;
  data: Record<string, string>;
}

/** What readers send who do not want to be followed: "Do Not Track", Global Privacy Control. */
function isRefused(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & {
    globalPrivacyControl?: boolean;
  };
  return doNotTrack === '1' || globalPrivacyControl === true;
}

/** Google's script takes what is pushed here, and only the `arguments` of a function. */
function tellGoogle(id: string): void {
  const layer: unknown[] = [];
  Object.assign(window, { dataLayer: layer });
  const tell: (...parts: unknown[]) => void = function () {
    // eslint-disable-next-line prefer-rest-params -- an array is not what it takes
    layer.push(arguments);
  };
  tell('js', new Date());
  tell('config', id);
}

/**
 * `<visit-counter data-origin="https://…" data-scripts="[…]" data-google="G-…">`: loads the scripts
 * of the services that count visits. Only at the site's own address, so that a preview is not
 * counted, and for no reader who has refused.
 */
class VisitCounter extends HTMLElement {
  connectedCallback(): void {
    const { origin, scripts = '[]', google } = this.dataset;
    if (isRefused() || location.origin !== origin) return;
    if (google !== undefined) tellGoogle(google);
    for (const { src, data } of JSON.parse(scripts) as CountingScript[]) {
      const script = document.createElement('script');
      script.src = src;
      Object.assign(script.dataset, data);
      this.append(script);
    }
  }
}

customElements.define('visit-counter', VisitCounter);
