import type { SiteFacts } from '../site-facts.ts';
import { yamlText } from '../yaml-text.ts';

/**
 * A site.yaml with the facts filled in and the rest shown. What is commented out stands right behind
 * its `#`, so that taking away the `#` is enough; `#` with one space begins an explanation.
 */
export function siteYaml({ name, url, languages, isGroup }: SiteFacts): string {
  return `# What is said once for the whole site. Lines with a # say nothing yet: take away the # of those
# that you need and write your own words. A key that does not exist is reported, with the nearest
# one that does.

# The name of the site, at the top of every page.
title: ${yamlText(name)}

# One sentence about the site, for search engines and link previews.
#description: What I work on, in one sentence.

# Where the site will live.
url: ${yamlText(url)}

# Languages of the site, the main one first. The suffix of a file says its language: about.zh.md.
languages: [${languages.join(', ')}]

${isGroup ? ofGroup(name) : ofPerson(name)}
  #affiliations:
  #  - name: Department of Mathematics, University of Somewhere
  #    url: https://www.example.edu/
  #location: Somewhere, Country
  #email: author@example.edu
  ${isGroup ? '' : '#orcid: 0000-0002-1825-0097\n  '}#picture: portrait.jpg # a file in content/images/

# Where else you are found. Write a handle, or the whole address.
#social:
#  github: author
#  google_scholar: AbCdEfGhIjKL
#  arxiv: author_a_1
#  custom:
#    - label: Department
#      url: https://www.example.edu/

# BibTeX files in content/ that hold your publications.
bibliography: papers.bib

# BibTeX files with the works of others, which your texts cite and no page lists.
#references: references.bib

# Style of citations: any CSL style, such as apa, ieee or nature, or a .csl file in content/.
#citation_style: apa

# Addresses of papers, and how many authors are shown before the rest fold.
#publications:
#  permalink: /papers/:key/
#  max_authors: 10

# Home pages of coauthors stand in content/data/coauthors.yaml, by family name in lower case:
# babbage: { firstname: [Charles, C.], url: 'https://babbage.example/' }
# Addresses and colours of venues stand in content/data/venues.yaml, by the "abbr" of papers.bib:
# JMLR: { url: 'https://jmlr.org/', color: '#7a1f3d' }

# One colour for links and marks. It must be readable on white.
#accent: '#1f3a93'

# Licence of your texts, shown at the foot of every page.
#license: CC BY 4.0

# What else stands there: a line in Markdown, the date of the newest content, who made the site.
#footer:
#  text: Written on *trains*.
#  last_updated: true
#  credit: false
`;
}

function ofPerson(name: string): string {
  return `# Whose site it is. You are marked in every list of authors, under your name and its other forms.
author:
  name: ${yamlText(name)}
  #native_name: 王小明
  #aliases: [A. Author, Author A.]
  #role: Professor of Mathematics`;
}

function ofGroup(name: string): string {
  return `# Whose site it is. The people of the group, in content/people/, are marked in every list of authors.
author:
  name: ${yamlText(name)}
  group: true
  #role: How water shapes the organs that feel it`;
}
