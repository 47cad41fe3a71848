import type { Entry } from '../site/entry.ts';
import type { FieldRequest } from '../collections/fields.ts';
import { entryKey } from '../routes/route.ts';
import { addFindings, type Findings } from './findings.ts';
import type { FieldAnswers } from './item-fields.ts';
import { resolveLink } from './links.ts';
import { planNamedImage } from './named-image.ts';
import { showLink, type Locate } from './profile.ts';
import type { CompileSnippet } from './snippet.ts';
import type { TextWork } from './text-work.ts';

/**
 * Answers one request of an entry's front matter.
 *
 * @param keys where it stands
 * @param findings collects files, links to check, and mistakes
 */
export async function resolveField(
  request: FieldRequest,
  keys: readonly (string | number)[],
  entry: Entry,
  snippet: CompileSnippet,
  { site, table }: TextWork,
  findings: Findings,
): Promise<FieldAnswers[keyof FieldAnswers]> {
  const place = { file: entry.file, position: entry.locate(keys) };
  switch (request.request) {
    case 'text':
      return snippet(keys, request.written);
    case 'image': {
      const planned = await planNamedImage(request.written, place, site, request.slot);
      addFindings(findings, planned);
      return planned.plan;
    }
    case 'link': {
      const sitePath = table.pathOf.get(entryKey(entry));
      const link = await resolveLink(request.written, { ...place, sitePath }, site, table);
      if (link.error !== undefined) findings.errors.push(link.error);
      if (link.anchor !== undefined) findings.anchors.push({ ...link.anchor, ...place });
      findings.files.push(...link.files);
      return link.href;
    }
    case 'profile': {
      const locate: Locate = (more) => entry.locate([...keys, ...more]);
      const shown = await showLink(request.link, { file: entry.file, locate }, site);
      addFindings(findings, shown);
      // "rel=me" would say that the page is the owner's.
      return { ...shown.value, isIdentity: false };
    }
  }
}
