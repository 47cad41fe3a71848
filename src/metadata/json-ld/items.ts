import type { Course, Event, Person, ResearchProject } from 'schema-dts';
import type { ItemSubject, TalkFacts } from '../page-subject.ts';
import type { WorkRecord } from '../record.ts';
import { known, type Node } from './known.ts';
import { authorNode, organizationNode, personNode } from './people.ts';
import type { WorkPlace } from './work.ts';

/** A talk. */
export function eventNode(record: WorkRecord, facts: TalkFacts, place: WorkPlace): Event {
  const { venue, start, end } = facts;
  const { place: city, conference } = record;
  const isSomewhere = venue !== undefined || city !== undefined;
  return {
    '@type': 'Event',
    ...known({
      '@id': place.id,
      name: record.title,
      url: record.url,
      description: place.description,
      startDate: start,
      endDate: end,
      inLanguage: record.language,
      location: isSomewhere
        ? ({ '@type': 'Place', ...known({ name: venue ?? city, address: city }) } as const)
        : undefined,
      performer: record.authors.map((person) => authorNode(person, place.ownerId)),
      superEvent:
        conference === undefined ? undefined : ({ '@type': 'Event', name: conference } as const),
    }),
  };
}

/** An item that is no work: a course, a project, a person, news. */
export function itemNode(subject: ItemSubject, place: WorkPlace): Node {
  switch (subject.kind) {
    case 'course':
      return courseNode(subject, place);
    case 'project':
      return projectNode(subject, place);
    case 'person':
      return ownPageNode(subject, place);
    case 'news':
      return {
        '@type': 'Article',
        ...known({
          ...named(subject, place),
          headline: subject.name,
          datePublished: subject.date,
          author: { '@id': place.ownerId },
        }),
      };
  }
}

function named(subject: ItemSubject, place: WorkPlace) {
  return {
    '@id': place.id,
    name: subject.name,
    url: subject.url,
    description: place.description,
    inLanguage: subject.kind === 'person' ? undefined : subject.language,
  };
}

function courseNode(subject: Extract<ItemSubject, { kind: 'course' }>, place: WorkPlace): Course {
  const { provider, instructors, code, level, location } = subject;
  return {
    '@type': 'Course',
    ...known({
      ...named(subject, place),
      // Search engines want a description of every course.
      description: place.description === '' ? subject.name : place.description,
      courseCode: code,
      educationalLevel: level,
      provider:
        provider === undefined ? { '@id': place.ownerId } : organizationNode({ name: provider }),
      hasCourseInstance: {
        '@type': 'CourseInstance',
        ...known({
          instructor: instructors.map((person) => personNode(person, place.ownerId)),
          location,
        }),
      } as const,
    }),
  };
}

function projectNode(
  subject: Extract<ItemSubject, { kind: 'project' }>,
  place: WorkPlace,
): Exclude<ResearchProject, string> {
  const { name, url } = subject;
  const { start, end } = subject;
  return {
    '@type': 'ResearchProject',
    ...known({
      '@id': place.id,
      name,
      url,
      description: place.description,
      foundingDate: start,
      dissolutionDate: end,
      member: { '@id': place.ownerId },
    }),
  };
}

function ownPageNode(
  subject: Extract<ItemSubject, { kind: 'person' }>,
  place: WorkPlace,
): Exclude<Person, string> {
  const { name, url, role, affiliations, sameAs, nativeName, image } = subject;
  return {
    '@type': 'Person',
    ...known({
      // The owner is the same on every page.
      '@id': subject.isOwner ? place.ownerId : place.id,
      name,
      url,
      alternateName: nativeName,
      jobTitle: role,
      affiliation: affiliations.map(organizationNode),
      sameAs,
      image,
    }),
  };
}
