import { currentCompilation, type Compilation, type CompiledSite } from '../compile/current.ts';
import { indexSite, type SiteData } from './index-site.ts';
import { notedData, type NotedData } from './noted-data.ts';
import type { Read } from './page-reads.ts';

/** What pages draw on now, and the compilation that it is of. */
let noted: { of: Promise<Compilation>; data: Promise<NotedData> } | undefined;

/** All that pages draw on. Indexed once for each compilation of the site. */
export async function siteData(): Promise<SiteData> {
  return (await noteReads()).data;
}

/** Identifies all that some reads of a page would give now. */
export async function digestOfReads(reads: readonly Read[]): Promise<string> {
  return (await noteReads()).digestOfReads(reads);
}

function noteReads(): Promise<NotedData> {
  const compilation = currentCompilation();
  if (noted?.of !== compilation) {
    const data = compilation.then(({ compiled }) => {
      if (compiled === undefined) throw new Error('The site did not compile.');
      return notedData(indexSite(compiled), otherReaders(compiled));
    });
    noted = { of: compilation, data };
  }
  return noted.data;
}

/** What pages read by other ways than this: see page-icon.ts and page-preview.ts. */
function otherReaders({ linkPreviews, icon }: CompiledSite) {
  return {
    preview: (path: string, language: string) => [
      linkPreviews.byPath.get(path) ?? null,
      linkPreviews.ofSite[language] ?? null,
    ],
    icon: () => icon,
  };
}
