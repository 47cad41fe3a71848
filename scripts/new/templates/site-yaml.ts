import type { SiteFacts } from '../site-facts.ts';
import { yamlText } from '../yaml-text.ts';

/**
 * A site.yaml with the facts filled in and the rest shown. What is commented out stands right behind
 * its `#`, so that taking away the `#` is enough; `#` with one space begins an explanation.
 */
export function siteYaml({ name, url, languages }: SiteFacts): string {
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

# Whose site it is. You are marked in every list of authors, under your name and its other forms.
author:
  name: ${yamlText(name)}
  #native_name: 王小明
  #aliases: [A. Author, Author A.]
  #role: Professor of Mathematics
  #affiliations:
  #  - name: Department of Mathematics, University of Somewhere
  #    url: https://www.example.edu/
  #location: Somewhere, Country
  #email: author@example.edu
  #orcid: 0000-0002-1825-0097
  #picture: portrait.jpg # a file in content/images/

# Where else you are found. Write a handle, or the whole address.
#social:
#  github: author
#  google_scholar: AbCdEfGhIjK
#  arxiv: author_a_1
#  custom:
#    - label: Department
#      url: https://www.example.edu/

# BibTeX files in content/ that hold your publications.
bibliography: papers.bib

# Style of "cite this post": apa, harvard1 or vancouver.
#citation_style: apa

# One colour for links and marks. It must be readable on white.
#accent: '#1f3a93'

# Licence of your texts, shown at the foot of every page.
#license: CC BY 4.0
`;
}
