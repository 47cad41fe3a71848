/** An item as Zotero would save it. */
export interface SavedItem {
  itemType: string;
  title: string;
  creators: readonly SavedCreator[];
  /** As it stands in the field. */
  date: string | undefined;
  /** Journal, proceedings, book, blog: Zotero's field of the type. */
  publicationTitle: string | undefined;
  /** Further fields, by Zotero's names. */
  fields: Readonly<Record<string, string>>;
  /** Address of the PDF that would be attached. */
  pdf: string | undefined;
}

/** Without a first name, it is a name in one field. */
export interface SavedCreator {
  creatorType: string;
  firstName: string;
  lastName: string;
}

/** Where an item appeared, in one name, whichever field of its type has it. */
export function savedVenue(item: SavedItem): string | undefined {
  const { publicationTitle, fields } = item;
  const names = ['conferenceName', 'meetingName', 'university', 'institution', 'repository'];
  return [publicationTitle, ...names.map((name) => fields[name]), fields.publisher].find(
    (name) => name !== undefined,
  );
}
