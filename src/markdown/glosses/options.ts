import type { Code } from 'mdast';
import type { ContentError, SourcePosition } from '../../site/content-error.ts';
import { isLanguageTag } from '../../site/i18n/fallbacks.ts';
import { nearest } from '../../site/nearest.ts';
import { positionAtOffset, positionOf, type TextContext } from '../context.ts';
import { kindOfLabel, labelName } from '../labels.ts';

/** What stands behind the language of a block: `gloss {#ex:book lang=tr}`. */
export interface GlossOptions {
  label: string | undefined;
  /** BCP 47, of the sentences. */
  language: string | undefined;
  isNumbered: boolean;
}

const INFO = /^\{?\s*\.?gloss(?=$|[\s{}#])/;
const OPTION = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))|#([^\s{}]+)|([^\s{}]+)/gu;
const optionNames = ['lang', 'numbered'];

/** Whether a block of code is an example. */
export function isGloss({ lang, meta }: Code): boolean {
  return INFO.test(infoOf({ lang, meta }));
}

function infoOf({ lang, meta }: Pick<Code, 'lang' | 'meta'>): string {
  return `${lang ?? ''} ${meta ?? ''}`;
}

/** Reads the line that opens an example; what it does not know is a warning in the context. */
export function readGlossOptions(node: Code, context: TextContext): GlossOptions {
  const options: GlossOptions = { label: undefined, language: undefined, isNumbered: true };
  const position = positionOf(context, node);
  const given = infoOf(node).replace(INFO, '');
  for (const [written, key, double, single, bare, id, word] of given.matchAll(OPTION)) {
    const value = double ?? single ?? bare ?? '';
    if (id !== undefined) options.label = glossLabel(id, position, context);
    else if (key === 'lang') options.language = knownLanguage(value, position, context);
    else if (key === 'numbered' && /^(?:true|false)$/.test(value)) {
      options.isNumbered = value === 'true';
    } else {
      context.errors.push(unknownOption(written, key ?? word ?? written, node, context));
    }
  }
  return options;
}

/** The label of an example; one of another kind is an error in the context. */
export function glossLabel(id: string, position: SourcePosition, context: TextContext): string {
  if (kindOfLabel(id) === 'gloss') return id;
  const rest = id.replace(/^(?:exm?|[a-z]+:)[:-]?(?=.)/i, '');
  const isWrong = kindOfLabel(id) !== undefined || /^exm?-|:/i.test(id);
  const name = labelName(isWrong ? rest : id, 'gloss');
  if (isWrong) {
    context.errors.push({
      severity: 'error',
      kind: 'gloss-label',
      file: context.file,
      position,
      message: `"${id}" cannot be the label of an example.`,
      fix: `Begin it with "ex:", as in {#${name}}, and refer to it by @${name}.`,
    });
  }
  return name;
}

/** @returns undefined for what is no tag of a language, which is an error in the context */
export function knownLanguage(
  tag: string,
  position: SourcePosition,
  context: TextContext,
): string | undefined {
  if (isLanguageTag(tag)) return tag;
  context.errors.push({
    severity: 'error',
    kind: 'gloss-language',
    file: context.file,
    position,
    message: `"${tag}" is no language.`,
    fix: 'Write its tag, such as lang=tr for Turkish; those of three letters are the codes of ISO 639-3.',
  });
  return undefined;
}

function unknownOption(
  written: string,
  name: string,
  node: Code,
  context: TextContext,
): ContentError {
  const meant = nearest(name, optionNames);
  const offset = context.source.indexOf(written, node.position?.start.offset ?? 0);
  return {
    severity: 'warning',
    kind: 'unknown-gloss-option',
    file: context.file,
    position: offset === -1 ? positionOf(context, node) : positionAtOffset(context, offset),
    message: `An example has no option "${written}".`,
    fix:
      meant === undefined || name === meant
        ? 'Write {#ex:name}, lang=…, which is the language of the example, or numbered=false.'
        : `Did you mean ${meant}="…"?`,
  };
}
