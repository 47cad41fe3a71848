import type { Code, RootContent } from 'mdast';
import { element } from '../element.ts';
import { positionOf, type TextContext } from '../context.ts';
import { readCodeOptions, type CodeOptions } from './code-options.ts';
import { readDiff } from './diff.ts';
import type { Fence } from './fence.ts';

/** From this many lines on, a reader would rather press a button than select. */
const WORTH_COPYING = 3;

/**
 * A block of code, with what the line that opens it asks for.
 *
 * ````md
 * ```ts title="sum.ts"
 * let total = 0;
 * ```
 * ````
 * ```html
 * <figure class="code"><figcaption>sum.ts</figcaption>
 * <pre class="shiki" role="group" aria-label="sum.ts" tabindex="0"><code>…</code></pre></figure>
 * ```
 */
export const codeFence: Fence = (node, context) => {
  const options = readCodeOptions(node, context);
  const { title } = options;
  const block = preformatted(node, options, context);
  const lines = node.value.split('\n').length;
  const copies = options.copies ?? (lines >= WORTH_COPYING && !options.isOutput);
  const button = copies ? [copyButton(title, context)] : [];
  if (title === undefined) {
    return copies ? [element('div', { className: ['code'] }, [block, ...button])] : [block];
  }
  const caption = element('figcaption', {}, [{ type: 'text', value: title }]);
  return [element('figure', { className: ['code'] }, [caption, block, ...button])];
};

function preformatted(node: Code, options: CodeOptions, context: TextContext): RootContent {
  const { language, diffLanguage, firstNumber, wraps, lines, words } = options;
  const diff = language === 'diff' ? readDiff(node.value) : undefined;
  const token = context.fills.add({
    kind: 'code',
    code: diff?.code ?? node.value,
    language: diff === undefined ? language : (diffLanguage ?? 'text'),
    marks: { lines, words, changes: diff?.changes ?? [] },
    position: positionOf(context, node),
  });
  const numbered = firstNumber !== undefined && {
    dataNumbered: '',
    style: numberStyle(firstNumber, node.value),
  };
  // A box that scrolls must be reachable by keyboard (WCAG 2.1.1), and what can be focused has a name.
  const reachable = {
    role: 'group',
    ariaLabel:
      options.title ??
      context.fills.add({ kind: 'label', label: options.isOutput ? 'output' : 'code' }),
    tabIndex: 0,
  };
  const properties = {
    className: ['shiki', ...(wraps ? ['wrap'] : []), ...(options.isOutput ? ['output'] : [])],
    ...numbered,
    ...(!wraps && reachable),
  };
  return element('pre', properties, [{ type: 'text', value: token }], node.position);
}

/** Where numbers begin, and how wide the largest is. */
function numberStyle(first: number, code: string): string {
  const last = first + code.split('\n').length - 1;
  return `--before-first:${first - 1};--digits:${String(last).length}`;
}

function copyButton(title: string | undefined, { fills }: TextContext): RootContent {
  const label = (name: 'copy' | 'copied' | 'code'): string =>
    fills.add({ kind: 'label', label: name });
  const about = title ?? label('code');
  return element('copy-button', { dataDone: label('copied') }, [
    element('button', { type: 'button', hidden: true }, [
      element('span', {}, [{ type: 'text', value: label('copy') }]),
      element('span', { className: ['sr-only'] }, [{ type: 'text', value: ` ${about}` }]),
    ]),
  ]);
}
