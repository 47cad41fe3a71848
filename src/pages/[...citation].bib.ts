import { getCollection, getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';

/** The BibTeX file of each post that can be cited. */
export const getStaticPaths = (async () => {
  const routes = await getCollection('routes', ({ data }) => data.kind === 'citation');
  return routes.map(({ data }) => ({
    params: { citation: data.path.replaceAll(/^\/|\.bib$/g, '') },
    props: { entryKey: data.kind === 'citation' ? data.entryKey : '' },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entryKey: string }> = async ({ props }) => {
  const entry = await getEntry('entries', props.entryKey);
  return new Response(`${entry?.data.citation?.bibtex ?? ''}\n`, {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
};
