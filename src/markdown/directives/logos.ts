import { positionOf } from '../context.ts';
import { element } from '../element.ts';
import { attributeOf, classesOf } from './attributes.ts';
import { hasBrokenFences } from './broken-fences.ts';
import { giveRoom } from './columns.ts';
import type { Directive } from './directive.ts';
import { partsOf } from './figure-parts.ts';

/**
 * Signs of those who pay or take part, side by side and of one height. Words among them follow.
 *
 * ```md
 * :::logos
 * [![The Brook Fund](fund.svg)](https://fund.example/)
 * ![University](university.png)
 * :::
 * ```
 * ```html
 * <div class="logos"><a href="https://fund.example/"><img …></a><img …></div>
 * ```
 */
export const logos: Directive = {
  forms: ['container'],
  attributes: [],
  transform: (node, context) => {
    giveRoom(node, 'margin');
    const { items, caption, definitions } = partsOf(node);
    if (items.length === 0 && !hasBrokenFences(context)) {
      context.errors.push({
        severity: 'error',
        kind: 'empty-logos',
        file: context.file,
        position: positionOf(context, node),
        message: 'The row of logos shows nothing.',
        fix: 'Put the pictures into it, each as ![Name](file.png) or as a link, [![Name](file.png)](https://…).',
      });
    }
    const id = attributeOf(node, 'id');
    const properties = {
      ...(id !== undefined && { id }),
      className: ['logos', ...classesOf(node)],
    };
    return [element('div', properties, items, node.position), ...caption, ...definitions];
  },
};
