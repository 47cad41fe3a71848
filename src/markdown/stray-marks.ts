/** Marks of other systems that Markdown shows as they stand, and what to write instead. */

/** What is wrong with a piece of text. */
export interface StrayMark {
  pattern: RegExp;
  /** @returns undefined when the piece is only prose */
  explain: (match: RegExpExecArray) => { message: string; fix: string } | undefined;
}

const ENDINGS =
  'avif|bib|csv|docx?|gif|gz|heic|html?|ipynb|jpe?g|json|mdx?|mov|mp4|od[pst]|pdf|png|pptx?|rtf|svg|tiff?|tsv|txt|webm|webp|xlsx?|zip';
const FILE = String.raw`[^()<>\n"]*\.(?:${ENDINGS})`;
const PICTURE = /\.(?:avif|gif|jpe?g|mp4|png|svg|webm|webp)$/i;

/** Of Quarto and Hugo. */
export const shortcode: StrayMark = {
  pattern: /\{\{<\s*\/?(\w[\w-]*)([^\n{}]*?)>\}\}/g,
  explain: ([, name = '', rest = '']) => ({
    message: `"{{< ${name} … >}}" is a shortcode, which a page shows as it stands.`,
    fix: shortcodeFix(name, rest.trim()),
  }),
};

/** Each with the flag `g`; the patterns match in a whole source, but only within running text. */
export const strayMarks: readonly StrayMark[] = [
  shortcode,
  {
    pattern: /(!?)\[([^[\]\n]*)\]\(([^()<>\s"]+) =(\d*)x(\d*)\)/g,
    explain: ([written, , alt = '', address = '', width = '']) => ({
      message: `"${written}" is read as no picture.`,
      fix: `Write ![${alt}](${address})${width === '' ? '' : `{width=${width}px}`}.`,
    }),
  },
  {
    pattern: new RegExp(
      String.raw`(!?)\[([^[\]\n]*)\]\(([^()<>\s"]+ ${FILE})(\s+"[^"\n]*")?\)`,
      'gi',
    ),
    explain: ([, mark = '', words = '', address = '', title = '']) => ({
      message: `The address "${address}" has a space in it, which ends it.`,
      fix: `Write ${mark}[${words}](<${address}>${title}), or name the file without spaces.`,
    }),
  },
  {
    pattern: /(!?)\[([^[\]\n]*)\]\(((?:mailto:|https?:\/\/)[^()<>\s"]+ [^()<>\n"]*)\)/gi,
    explain: ([, mark = '', words = '', address = '']) => ({
      message: `The address "${address}" has a space in it, which ends it.`,
      fix: `Write ${mark}[${words}](${address.replaceAll(' ', '%20')}).`,
    }),
  },
  {
    pattern: new RegExp(
      String.raw`(!?)\[([^[\]\n]+)\][ \t]+\((https?:\/\/[^()\s]+|(?=[^()\s]+\))${FILE})\)`,
      'gi',
    ),
    explain: ([written, mark = '', words = '', address = '']) => ({
      message: `"${written}" is read as no ${mark === '' ? 'link' : 'picture'}: a space stands between its brackets.`,
      fix: `Write ${mark}[${words}](${address}).`,
    }),
  },
  {
    pattern: /^(#{2,6})(\p{L}[^\n]*)/gmu,
    explain: ([, signs = '', words = '']) => ({
      message: `"${signs}${words}" is no heading: no space stands behind its signs.`,
      fix: `Write ${signs} ${words}`,
    }),
  },
  {
    pattern: /(?<![\\$\p{L}\d^.,])10\^([-−–]?\d{1,3})(?![\d^}])/gu,
    explain: ([written, power = '']) => ({
      message: `"${written}" is shown as it stands.`,
      fix: `Write 10^${power}^, which raises the number, or \\^ to show the sign.`,
    }),
  },
  {
    // Pandoc's numbered examples; a key of BibTeX has its year in it.
    pattern: /^\(@(?!\w*\d{4})([\w-]*)\)(?=[ \t])/gm,
    explain: ([written, name = '']) => ({
      message: `"${written}" begins an example in Pandoc, and is shown here as it stands.`,
      fix: `Write it between \`\`\`gloss {#ex:${name === '' ? 'name' : name}} and \`\`\`, on lines of their own; @ex:${name === '' ? 'name' : name} refers to it.`,
    }),
  },
  {
    // Obsidian's.
    pattern: /(?<![\p{L}\p{N}\])])(!?)\[\[(\p{L}[^[\]|\n]*)(?:\|([^[\]\n]*))?\]\]/gu,
    explain: ([written, mark = '', target = '', words]) => ({
      message: `"${written}" is a link of a wiki, which a page shows as it stands.`,
      fix:
        mark === '!' || PICTURE.test(target)
          ? `Write ![What it shows](${target}).`
          : `Write [${words ?? target}](${/\.\w+$/.test(target) ? target : `${target}.md`}), with the path of the file as seen from this one.`,
    }),
  },
  {
    pattern: /\[@\s+([\p{L}\p{N}_][\p{L}\p{N}_:.-]*)([^[\]\n]*)\]/gu,
    explain: ([written, key = '', rest = '']) => ({
      message: `"${written}" cites nothing: a space stands behind the at sign.`,
      fix: `Write [@${key}${rest}].`,
    }),
  },
  {
    pattern:
      /(?<![\p{L}\p{N}_@.])@(fig|eq|sec|tbl|thm|lem|cor|prp|def|rem|exm|cnj|asm|clm|exr|ex):(?![\p{L}\p{N}_])/gu,
    explain: ([written, prefix = '']) => ({
      message: `"${written}" refers to nothing: no name stands behind the colon.`,
      fix: `Write the label's name, @${prefix}:name, or \\@ to show the at sign.`,
    }),
  },
  {
    pattern: /(?<![\p{L}\p{N}\])!\\])\[(\p{L}[^[\]\n]*)\]\[(\p{L}[\p{L}\p{N} _-]*)\]/gu,
    explain: ([written, words = '', name = '']) => ({
      message: `"${written}" is no link, for nothing says where "${name}" leads.`,
      fix: `Write [${words}](address), or put "[${name}]: address" on a line of its own.`,
    }),
  },
  {
    // Where it is closed, it is no text but a note.
    pattern: /\^\[(?!\^?[A-Za-z\d]-[A-Za-z\d])(?=[^\]\n]*?\p{L}{2})/gu,
    explain: ({ input, index }) => {
      if (closesBracket(input.slice(index + 2))) return undefined;
      return {
        message: 'The note that "^[" begins is never closed.',
        fix: 'Write ] at its end, or \\^[ to show the signs.',
      };
    },
  },
  {
    // Where it is closed, it is no text but a citation.
    pattern: /(?<![\\\]!^\p{L}\p{N}])\[(?=(?:[^[\]\n@]{0,60}\s)?-?@[\p{L}\p{N}_{])/gu,
    explain: ({ input, index }) => {
      if (closesBracket(input.slice(index + 1))) return undefined;
      return {
        message: 'The citation that this bracket begins is never closed.',
        fix: 'Write ] at its end, or \\[ to show the bracket.',
      };
    },
  },
  {
    // kramdown's.
    pattern: /\{:\s*([#.]?[A-Za-z][^{}\n]*)\}/g,
    explain: ([written]) => ({
      message: `"${written}" is kramdown, which a page shows as it stands.`,
      fix: 'Remove it; a picture alone in its paragraph takes {width=50%} behind its address.',
    }),
  },
  {
    // Pandoc's spans, and attributes of links.
    pattern: /(?<=\]|\]\([^()\s]*\))\{(?=[.#\w-])([^{}\n]*)\}/g,
    explain: ({ 0: written, 1: attributes, input, index }) => ({
      message: `"${written}" means nothing here, and is shown as it stands.`,
      fix:
        attributes === '.smallcaps'
          ? `Write ${inSmallCapitals(/\[([^[\]]*)\]$/.exec(input.slice(0, index))?.[1] ?? '…')}.`
          : 'Remove it, with the brackets if it is no link; HTML may stand in the text: <span class="name">…</span>.',
    }),
  },
  {
    pattern:
      /(?<![\\$\p{L}\p{N}])\$[ \t]+([^$\n]{1,200}?)[ \t]+\$(?![\p{L}\p{N}$])|(?<![\\$\p{L}\p{N}])\$[ \t]+([^\s$][^$\n]{0,200}?)\$(?![\p{L}\p{N}$])/gu,
    explain: ([, spaced, half]) => {
      const tex = (spaced ?? half ?? '').trim();
      if (!/^\p{L}$|[\\^_=]/u.test(tex)) return undefined;
      return {
        message: 'A space behind the first dollar or before the last makes a price of a formula.',
        fix: `Write $${tex}$, without spaces inside of the dollars.`,
      };
    },
  },
  {
    // To the end of its paragraph no other dollar, and what follows is no price.
    pattern:
      /(?<![\\$\p{L}\p{N}])\$(\p{L}\s?[=+^_<>]\s?[\w\\{(][^$\n]{0,30}|\p{L}\^)(?=(?:[^$\n]|\n(?!\s*\n))*(?:\n\s*\n|$(?![\s\S])))/gu,
    explain: ([written]) => ({
      message: `The formula that begins with "${written.slice(0, 12)}" is never closed.`,
      fix: 'Write $ at its end, or \\$ for the dollar if it is no formula.',
    }),
  },
];

/** There is no sign for small capitals in Markdown. */
export function inSmallCapitals(text: string): string {
  return `<span style="font-variant: small-caps">${text}</span>`;
}

/** Whether a bracket that is open before the text is closed in the same paragraph. */
function closesBracket(text: string): boolean {
  const [paragraph = ''] = text.split(/\n[ \t]*\n/, 1);
  let depth = 1;
  for (const [sign] of paragraph.replaceAll(/`[^`]*`/g, '').matchAll(/\\.|[[\]]/g)) {
    if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}

function shortcodeFix(name: string, rest: string): string {
  switch (name) {
    case 'video': {
      const [, youtube] = /(?:youtu\.be\/|v=|embed\/)([\w-]{11})/.exec(rest) ?? [];
      const [address = 'file.mp4'] = rest.split(/\s+/);
      return youtube === undefined
        ? `Write ::video{src=${address}} on a line of its own.`
        : `Write ::youtube{id=${youtube}} on a line of its own.`;
    }
    case 'youtube':
    case 'vimeo':
      return `Write ::${name}{id=${/^"?([\w-]+)/.exec(rest)?.[1] ?? '…'}} on a line of its own.`;
    case 'figure':
      return `Write ![What it shows](${/src="([^"]*)"/.exec(rest)?.[1] ?? 'file.png'}).`;
    case 'pagebreak':
      return 'Remove it: a page of the web has no sheets.';
    case 'kbd':
      return `Write :kbd[${rest}].`;
    case 'ref':
    case 'relref':
      return 'Write [words](file.md), with the path of the file as seen from this one.';
    default:
      return 'Write in Markdown what it would have made; between backticks it is shown as it is.';
  }
}
