import fs from 'node:fs';
import path from 'node:path';
import {
  ContentErrors,
  positionAt,
  type ContentError,
  type SourcePosition,
} from '../site/content-error.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import { directiveOfComponent } from '../markdown/directives/component-names.ts';
import { builtInComponents } from '../markdown/remark-components.ts';
import type { RenderedText } from '../markdown/render.ts';

/** Endings that an import may leave out. */
const endings = ['', '.ts', '.js', '.mjs', '.json'];

/** What an `.mdx` file says of the code that it needs. */
export type MdxNames = Pick<RenderedText, 'imports' | 'components' | 'definedNames'>;

/**
 * Checks that everything is there that an `.mdx` file imports or uses without import.
 *
 * @param own names of the components in `content/components/`
 * @param contentFiles files of `content/`, as paths with slashes
 */
export function checkMdxNames(
  { imports, components, definedNames }: MdxNames,
  file: string,
  own: ReadonlySet<string>,
  contentFiles: ReadonlySet<string> = new Set(),
): ContentError[] {
  return [
    ...imports.flatMap(({ source, position }) => checkImport(source, position, file)),
    ...components.flatMap((use) => checkComponent(use, definedNames, file, own, contentFiles)),
  ];
}

function checkImport(source: string, position: SourcePosition, file: string): ContentError[] {
  const written = source.replace(/\?.*$/, '');
  if (written.startsWith('.')) {
    const target = path.resolve(path.dirname(file), written);
    if (endings.some((ending) => fs.existsSync(`${target}${ending}`))) return [];
    return [
      {
        severity: 'error',
        kind: 'missing-import',
        file,
        position,
        message: `There is no file "${source}" to import.`,
        fix: 'Correct the path; it counts from the folder of this file.',
      },
    ];
  }
  // Modules of Astro, Vite and Node have a colon in their names; a slash first is an address.
  if (written.includes(':') || written.startsWith('/')) return [];
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(written)?.[0] ?? written;
  if (isInstalled(name, path.dirname(file))) return [];
  return [
    {
      severity: 'error',
      kind: 'missing-package',
      file,
      position,
      message: `There is no package "${name}" to import.`,
      fix: `Install it beside the site, npm install ${name}; a file of your own begins with "./" or "../".`,
    },
  ];
}

/** As Node looks for packages: in each `node_modules` from the file's folder upwards. */
function isInstalled(name: string, folder: string): boolean {
  if (fs.existsSync(path.join(folder, 'node_modules', name))) return true;
  const parent = path.dirname(folder);
  return parent !== folder && isInstalled(name, parent);
}

function checkComponent(
  { name, position }: MdxNames['components'][number],
  definedNames: readonly string[],
  file: string,
  own: ReadonlySet<string>,
  contentFiles: ReadonlySet<string>,
): ContentError[] {
  const mistake = /^[a-z]/.test(name)
    ? smallMistake(name, [...own, ...definedNames])
    : nameMistake(name, definedNames, own, contentFiles);
  return mistake === undefined ? [] : [{ severity: 'error', file, position, ...mistake }];
}

type NameMistake = Pick<ContentError, 'kind' | 'message' | 'fix'>;

/** What is wrong with a component whose name begins with a small letter. */
function smallMistake(name: string, known: readonly string[]): NameMistake | undefined {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  if (!known.includes(capital) && directiveOfComponent(capital) === undefined) return undefined;
  return {
    kind: 'unknown-component',
    message: `There is no component "${name}", and no element of HTML: the name of a component begins with a capital.`,
    fix: `Write <${capital}>.`,
  };
}

function nameMistake(
  name: string,
  definedNames: readonly string[],
  own: ReadonlySet<string>,
  contentFiles: ReadonlySet<string>,
): NameMistake | undefined {
  if (directiveOfComponent(name) !== undefined) {
    if (!own.has(name)) return undefined;
    return {
      kind: 'component-name-taken',
      message: `content/components/${name}.astro has the name of a built-in component, which is shown in its place.`,
      fix: 'Give your component another name, or import it at the top of this file.',
    };
  }
  if (own.has(name)) return undefined;
  const ofOthers = ['jsx', 'tsx', 'vue', 'svelte']
    .map((ending) => `components/${name}.${ending}`)
    .find((one) => contentFiles.has(one));
  if (ofOthers !== undefined) {
    return {
      kind: 'unknown-component',
      message: `content/${ofOthers} cannot be used: a component here is an .astro file.`,
      fix: `Write it as content/components/${name}.astro.`,
    };
  }
  return {
    kind: 'unknown-component',
    message: `There is no component "${name}".`,
    fix: didYouMean(
      name,
      [...own, ...definedNames, ...builtInComponents],
      `Make it in content/components/${name}.astro, or import it at the top of the file.`,
    ),
  };
}

/**
 * Makes a content error of what an `.mdx` file's own code threw while its page was made.
 *
 * @param file absolute path of the `.mdx` file
 */
export function mdxFault(thrown: unknown, file: string): ContentErrors {
  if (thrown instanceof ContentErrors) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const name = /^([\w$]+) is not defined/.exec(reason)?.[1];
  const word = name ?? wordIn(reason);
  const text = fs.readFileSync(file, 'utf8');
  // The engine of JavaScript names the word, not its place in the author's file.
  const inBraces = word === undefined ? -1 : text.search(inBracesOf(word));
  const components = [...new Set([...text.matchAll(COMPONENT)].map(([, used = '']) => used))];
  const offset = inBraces === -1 ? text.search(COMPONENT) : inBraces;
  return new ContentErrors([
    {
      severity: 'error',
      kind: 'mdx-code',
      file,
      position: positionAt(text, Math.max(0, offset)),
      message: `The code in this file cannot be run: ${reason}.`,
      fix:
        name === undefined
          ? codeAdvice(components)
          : `Define it first, export const ${name} = …, or write \\{ when no JavaScript is meant.`,
    },
  ]);
}

/** Where a name stands in braces. */
function inBracesOf(name: string): RegExp {
  return new RegExp(`\\{[^}]*(?<![\\w$])${RegExp.escape(name)}(?![\\w$])`);
}

/** Where a component of the author's is used; built-in ones throw nothing. */
const COMPONENT = new RegExp(`<(?!(?:${builtInComponents.join('|')})\\b)([A-Z]\\w*)`, 'g');

/** The name that an error speaks of, as in "mean is not a function". */
function wordIn(reason: string): string | undefined {
  const called = /\b(\w+) is not (?:a function|iterable|a constructor)/.exec(reason)?.[1];
  return called ?? /\(reading '(\w+)'\)/.exec(reason)?.[1];
}

function codeAdvice(components: readonly string[]): string {
  const correct = 'Correct the JavaScript between the braces';
  return components.length === 0
    ? `${correct}.`
    : `${correct}, or the component that it uses: ${components.join(', ')}.`;
}
