import fs from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { hostileFormulas, payloads } from './payloads.ts';

/** Words that stand in front of a payload or at the end of all, each of which some page must show. */
const marks: string[] = [];

/** Text that some page must show as it stands, for in its field there is no HTML. */
const shownWhole: string[] = [];

/**
 * A line with every payload in it, each behind a word of its own, so that one can see whether all of the
 * line is shown: `venue0 <script>…  venue1 …  venueEnd`.
 *
 * @param name of the field; letters only
 * @param isWhole whether it is shown as it stands: neither Markdown nor LaTeX
 */
function line(
  name: string,
  among: readonly string[] = payloads,
  isWhole = among === payloads,
): string {
  const parts = among.map((payload, index) => `${name}${index} ${oneLine(payload)}`);
  marks.push(...among.map((_, index) => `${name}${index}`), `${name}End`);
  if (isWhole) shownWhole.push(...parts);
  return `${parts.join(' ')} ${name}End`;
}

/** Some of the payloads, for what stands on many pages; another share for each number. */
function few(name: string, number: number): string {
  return line(
    name,
    payloads.filter((_, index) => index % 8 === number % 8),
    true,
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/[\n\t]/g, ' ');
}

/**
 * What Markdown makes of them is HTML. Pictures that are not there and addresses that may not be linked
 * to stop the build, so here the picture is there; and HTML that does not end in its line would swallow
 * what follows.
 */
const closed = payloads
  .filter(
    (payload) =>
      !/javascript:| id="location"|<(?:noscript|xmp|listing|select|template|math|svg><\/p)/.test(
        payload,
      ),
  )
  .map((payload) => payload.replaceAll('x:', '/dot.svg').replaceAll(/onerror/gi, 'onload'));

/** As Markdown, a paragraph each; HTML in it is read as HTML, and what may not stand there is left out. */
function markdown(name: string): string {
  return closed
    .map((payload, index) => `${name}${index} words. ${oneLine(payload)}\n\n<p>${payload}</p>`)
    .join('\n\n');
}

/** As a value in BibTeX, in which braces have to be even and a few signs mean something. */
function field(text: string): string {
  return oneLine(text).replaceAll(/[{}%#_$~^\\]/g, (sign) =>
    '%#_$'.includes(sign) ? `\\${sign}` : ' ',
  );
}

/** As a node of a graph, with a link to where none may lead. */
function graphNode(payload: string, index: number): string {
  const label = `node${index} ${oneLine(payload)}`.replaceAll(/["\\]/g, '\\$&');
  return `n${index} [label="${label}", URL="javascript:ran(950)"]`;
}

/** As the words of a message; a semicolon would end them. */
function message(payload: string, index: number): string {
  return `A->>B: message${index} ${oneLine(payload).replaceAll(';', ',')}`;
}

/** As a line of an algorithm. */
function statement(payload: string, index: number): string {
  return `\\State statement${index} ${field(payload)}`;
}

/** As an example of linguists: free lines, a word with its gloss, and a translation. */
function gloss(payload: string, index: number): string {
  // Its quotation marks stay straight; with them a page would seem to lead on: http-equiv="refresh".
  const word = `{gloss${index} ${oneLine(payload).replaceAll(/[{}\\$"]/g, ' ')}}`;
  return `\`\`\`gloss\n| free${index} ${oneLine(payload)}\n${word}\n${word}\n'translation${index} ${oneLine(payload)}'\n\`\`\``;
}

const TEXT_FIELDS =
  'title journal booktitle publisher school institution organization series edition volume number pages note abstract annotation additional_info award award_name address keywords abbr howpublished type eprinttype doi isbn issn month language'.split(
    ' ',
  );
const KINDS = 'article inproceedings book phdthesis techreport misc software dataset'.split(' ');
const PER_ENTRY = 8;

function bibliography(): string {
  const entries: string[] = [];
  for (let start = 0; start < payloads.length; start += PER_ENTRY) {
    const share = payloads.slice(start, start + PER_ENTRY);
    const number = entries.length;
    const fields = TEXT_FIELDS.filter(
      // A work of each kind with identifiers as they should be, too.
      (name) => !(number % 2 === 0 && /^(?:doi|isbn|issn|month)$/.test(name)),
    ).map((name) => `  ${name} = {${field(line(name.replaceAll('_', ''), share))}},`);
    const people = share.map((payload, index) => `{${field(payload)}} Author${index}`);
    entries.push(
      [
        `@${KINDS[number % KINDS.length] ?? 'misc'}{work${number},`,
        ...fields,
        // With a mark, for `annotation` is shown where it explains one.
        `  author = {${people.join(' and ')} and Ada Lovelace*},`,
        `  editor = {${field(share[0] ?? '')}},`,
        '  year = {2024},',
        `  bibtex_show = {true}, selected = {true}`,
        '}',
      ].join('\n'),
    );
  }
  return entries.join('\n\n');
}

const file = (frontMatter: object, body = ''): string =>
  `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body}\n`;

/** The files of a site whose every field holds payloads. */
function files(): Record<string, string> {
  const link = 'https://elsewhere.example/"><script>ran(900)</script>';
  const links = [{ label: line('label'), url: `${link}'` }];
  return {
    'content/site.yaml': stringify(
      {
        title: few('siteTitle', 0),
        description: line('siteDescription'),
        url: 'https://ada.example',
        author: {
          name: 'Ada Lovelace',
          native_name: few('nativeName', 1),
          pronouns: few('pronouns', 2),
          role: line('role'),
          affiliations: [{ name: line('affiliation'), url: link }],
          location: line('location'),
          bio: few('bio', 3),
          custom: [{ label: few('custom', 4), url: link }],
        },
        nav: [{ label: few('nav', 5), url: link }, 'publications'],
        footer: {
          text: line('footer', closed),
          imprint: { label: few('imprint', 7), url: link },
        },
        preview_images: false,
      },
      { lineWidth: 0 },
    ),
    'public/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
    'content/papers.bib': bibliography(),
    'content/papers/work0.md': markdown('paper'),
    'content/data/coauthors.yaml': stringify({
      author0: { firstname: [payloads[0]], url: link },
      author1: { firstname: [payloads[1]], url: link },
    }),
    'content/data/cv.yaml': stringify(
      {
        cv: {
          name: line('cvName', closed),
          headline: line('cvHeadline', closed),
          location: line('cvLocation', closed),
          sections: {
            education: [
              {
                institution: line('institution', closed),
                area: line('area', closed),
                degree: line('degree', closed),
                date: '2019-06-04',
                summary: line('summary', closed),
                highlights: closed.map((payload, index) => `highlight${index} ${payload}`),
              },
            ],
            experience: [
              {
                company: line('company', closed),
                position: line('position', closed),
                date: 2020,
                url: link,
              },
            ],
            awards: [
              { name: line('prize', closed), date: 2021, summary: line('prizeSummary', closed) },
            ],
            skills: [{ label: line('skill', closed), details: line('skillDetails', closed) }],
            others: closed.map((payload, index) => `other${index} ${payload}`),
          },
        },
      },
      { lineWidth: 0 },
    ),
    'content/pages/about.md': file(
      {
        layout: 'about',
        title: 'Ada',
        subtitle: line('aboutSubtitle', closed),
        profile: { more_info: line('info', closed) },
        news: true,
        social: true,
        latest_posts: true,
        selected_papers: true,
      },
      markdown('about'),
    ),
    ...Object.fromEntries(
      ['publications', 'blog', 'cv', 'news', 'people', 'talks', 'teaching', 'projects'].map(
        (layout, index) => [
          `content/pages/${layout}.md`,
          file({
            layout,
            title: few(`${layout}Title`, index),
            author_profile: layout === 'blog',
            description: line(`${layout}Description`),
            subtitle: line(`${layout}Subtitle`, closed),
          }),
        ],
      ),
    ),
    'content/posts/2024-01-02-post.md': file(
      {
        title: few('post', 1),
        subtitle: line('postSubtitle', closed),
        description: line('postDescription'),
        tags: payloads.slice(40, 46),
        categories: payloads.slice(46, 50),
        series: payloads[13],
        authors: [
          {
            name: few('postAuthor', 2),
            url: link,
            affiliation: { name: line('place'), url: link },
          },
          'Ada Lovelace',
        ],
        license: { name: line('license'), url: link },
        corrections: [{ date: '2024-01-03', text: line('correction', closed) }],
        related_publications: true,
        research_article: true,
      },
      [
        markdown('text'),
        closed.map((payload, index) => `## heading${index} ${oneLine(payload)}`).join('\n\n'),
        payloads
          .map((payload, index) => `\`\`\`js\n// code${index}\n${payload}\n\`\`\``)
          .join('\n\n'),
        `\`\`\`dot alt="All of them"\ndigraph {\n${payloads.map(graphNode).join('\n')}\n}\n\`\`\``,
        `\`\`\`mermaid alt="All of them"\nsequenceDiagram\n${payloads.map(message).join('\n')}\n\`\`\``,
        `\`\`\`algorithm\n${payloads.map(statement).join('\n')}\n\`\`\``,
        payloads.map(gloss).join('\n\n'),
        `See [see ${closed[7] ?? ''} @work0, chap. ${closed[8] ?? ''}] and @work1.`,
        hostileFormulas.map((tex, index) => `formula${index} $${tex}$`).join('\n\n'),
      ].join('\n\n'),
    ),
    'content/posts/2024-01-03-second.md': file(
      { title: few('second', 5), series: payloads[13], tags: payloads.slice(40, 46) },
      '[The first](2024-01-02-post.md) <script>ran(901)</script> says so.',
    ),
    'content/news/2024-02-03-item.md': file({ title: few('item', 1) }, markdown('news')),
    'content/news/2024-02-04-line.md': file({ inline: true }, markdown('newsLine')),
    'content/talks/2024-03-04-talk.md': file(
      {
        title: few('talk', 3),
        event: line('event', closed),
        venue: line('venue', closed),
        location: line('talkPlace'),
        type: line('talkType'),
        speakers: [few('speaker', 2)],
        summary: line('talkSummary'),
        website: link,
        links,
      },
      markdown('talkText'),
    ),
    'content/teaching/course.md': file(
      {
        title: few('course', 4),
        course_id: line('courseId'),
        year: 2024,
        term: few('term', 6),
        role: line('courseRole'),
        type: line('courseType'),
        institution: line('courseInstitution', closed),
        location: line('room'),
        time: line('hours'),
        instructor: [line('instructor')],
        links,
        schedule: [
          {
            week: few('week', 1),
            date: few('day', 2),
            topic: line('topic', closed),
            description: line('topicDescription', closed),
            reading: line('reading', closed),
            materials: [{ label: line('material'), url: link }],
          },
        ],
      },
      markdown('courseText'),
    ),
    'content/projects/project.md': file(
      {
        title: few('project', 5),
        description: line('projectDescription'),
        category: [few('category', 6)],
        tags: payloads.slice(50, 56),
        status: line('status'),
        website: link,
        links,
      },
      markdown('projectText'),
    ),
    'content/people/person.md': file(
      {
        name: few('person', 6),
        native_name: few('personNative', 7),
        pronouns: few('personPronouns', 0),
        role: line('personRole'),
        group: [few('group', 1)],
        affiliation: [{ name: line('personPlace'), url: link }],
        interests: payloads.map((payload, index) => `interest${index} ${oneLine(payload)}`),
        education: [line('education', closed)],
        bio: line('personBio', closed),
        now: line('now', closed),
        website: link,
        social: [{ label: line('personLink'), link: `${link}2` }],
      },
      markdown('personText'),
    ),
  };
}

/**
 * What readers must see on some page of the site.
 *
 * @returns words, and whole texts
 */
export function shownTexts(): { words: readonly string[]; whole: readonly string[] } {
  marks.length = 0;
  shownWhole.length = 0;
  files();
  return { words: [...marks], whole: [...shownWhole] };
}

/** Writes the site into a folder, which may be there from before. */
export async function writePayloadSite(folder: string): Promise<void> {
  await fs.rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files())) {
    const target = path.join(folder, name);
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.writeFile(target, text);
  }
}
