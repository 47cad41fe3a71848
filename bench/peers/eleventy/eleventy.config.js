import fs from 'node:fs';
import path from 'node:path';
import highlight from '@11ty/eleventy-plugin-syntaxhighlight';
import katex from '@vscode/markdown-it-katex';
import Cite from 'citation-js';

const site = process.env.BENCH_SITE;
const works = new Cite(fs.readFileSync(path.join(site, 'content/papers.bib'), 'utf8'));
const html = { format: 'html', template: 'apa', lang: 'en-US' };

/** `[@key]` becomes a citation in the text. */
function citations(markdown) {
  markdown.inline.ruler.before('link', 'citation', (state, silent) => {
    const match = /^\[@([^\s\],]+)[^\]]*\]/.exec(state.src.slice(state.pos, state.pos + 200));
    if (match === null) return false;
    if (!silent) {
      const citation = works.format('citation', { ...html, entry: match[1] });
      state.push('html_inline', '', 0).content = `<span class="citation">${citation}</span>`;
    }
    state.pos += match[0].length;
    return true;
  });
}

export default function (config) {
  // The posts are put beside the pages by the benchmark, and git does not know them.
  config.setUseGitIgnore(false);
  config.addPlugin(highlight);
  config.amendLibrary('md', (markdown) => markdown.use(katex.default ?? katex).use(citations));
  config.addGlobalData('publications', works.format('bibliography', html));
  config.addPassthroughCopy({ [path.join(site, 'public')]: '.' });
  config.addPassthroughCopy({ 'node_modules/katex/dist/katex.min.css': 'katex.min.css' });
  config.addPassthroughCopy({ 'node_modules/katex/dist/fonts': 'fonts' });
  return {
    dir: { input: 'pages', includes: '../layouts', output: 'dist' },
    // Nothing in the posts is a template; reading them as such would only cost time.
    markdownTemplateEngine: false,
  };
}
