/**
 * Fields that only a site reads; they do not belong into the BibTeX that a reader takes away. This
 * is al-folio's `filtered_bibtex_keywords`, and what Octavo adds to it.
 *
 * @see https://github.com/alshedivat/al-folio/blob/main/_config.yml
 */
export const SITE_FIELDS: ReadonlySet<string> = new Set([
  'abbr',
  'abstract',
  'additional_info',
  'affiliation',
  'altmetric',
  'annotation',
  'appendix',
  'arxiv',
  'award',
  'award_name',
  'biorxiv',
  'bibtex_show',
  'blog',
  'category',
  'cepr',
  'code',
  'data',
  'dataset',
  'dimensions',
  'google_scholar_id',
  'hal',
  'html',
  'inspirehep_id',
  'medrxiv',
  'nber',
  'openreview',
  'pdf',
  'poster',
  'preview',
  'project',
  'repec',
  'replication',
  'selected',
  'slides',
  'ssrn',
  'supp',
  'url_appendix',
  'url_blog',
  'url_code',
  'url_data',
  'url_dataset',
  'url_paper',
  'url_pdf',
  'url_poster',
  'url_preprint',
  'url_project',
  'url_site',
  'url_slides',
  'url_source',
  'url_supp',
  'url_video',
  'url_website',
  'version_of',
  'video',
  'website',
]);

/**
 * Fields in which reference managers and their users keep their own affairs: notes about a work,
 * paths on the author's disk, dates of editing, groups. Nobody else wants them, and some are private.
 * `annote` is where Zotero and Mendeley write notes, `review` and `comment-…` where JabRef does; DBLP says
 * in `bibsource` and `biburl` where it keeps the entry.
 */
export const MANAGER_FIELDS =
  /^(?:__markedentry|added-at|annotations|annote|bdsk-.*|bibsource|biburl|citeulike-.*|comments?|comment-.*|created|creationdate|date-(?:added|modified)|file|groups|(?:internal|personal|private|research)[-_]?notes?|local-?(?:file|url)|mendeley-.*|modificationdate|modified|my-?notes?|notes|owner|papers\d-.*|posted-at|printed|priority|privnote|qualityassured|ranking|rating|read|readstatus|review|timestamp|to-?do|username|zotero-.*)$/;
