import { describe, expect, it } from 'vitest';
import { venueLine } from '../../src/bibliography/venue-line.ts';
import { textsFor } from '../../src/site/i18n/texts.ts';
import { entry, readOne } from './read-one.ts';

/** The line, with titles in underscores. */
function line(type: string, fields: string, language = 'en'): string {
  return venueLine(readOne(entry(fields, type)), textsFor(language, { texts: {} }))
    .map(({ text, isTitle }) => (isTitle ? `_${text}_` : text))
    .join('');
}

describe('the venue line', () => {
  it.each<[type: string, fields: string, expected: string]>([
    [
      'article',
      'journal = {Mathematische Annalen}, volume = 83, number = {1-2}, pages = {24--66}, publisher = {Springer}',
      '_Mathematische Annalen_ 83(1–2), 24–66',
    ],
    ['article', 'journal = {Tides}, issue = 3', '_Tides_ (3)'],
    ['article', 'journal = {Phys. Rev.,}', '_Phys. Rev._'],
    ['article', 'journal = {Tides}, volume = 5, eid = {e12}', '_Tides_ 5, e12'],
    ['article', 'journal = {Tides}, note = {In press}', '_Tides_. In press'],
    ['article', 'journal = {Tides}, pubstate = {inpress}', '_Tides_, in press'],
    [
      'article',
      'journal = {Tides}, pubstate = {In press}, note = {Online}',
      '_Tides_, in press. Online',
    ],
    ['book', 'publisher = {Harbour}, pubstate = {Due in May}', 'Harbour, Due in May'],
    ['phdthesis', 'type = {Theses}, school = {Harbour}', 'PhD thesis, Harbour'],
    ['unpublished', 'eventtitle = {LabPhon 20}, venue = {Lyon}', 'LabPhon 20, Lyon'],
    ['inproceedings', 'eventtitle = {LabPhon}, booktitle = {Papers}', 'In _Papers_'],
    ['unpublished', 'pubstate = {submitted}', 'submitted'],
    // The words stand where its year would.
    ['unpublished', 'pubstate = {inpreparation}, date = {}', ''],
    ['article', 'journal = {Tides}, pubstate = {forthcoming}, date = {}', '_Tides_'],
    ['article', 'journal = {arXiv preprint arXiv:2404.19756}', 'arXiv:2404.19756'],
    [
      'article',
      'journal = {CoRR}, volume = {abs/2404.19756}, primaryclass = {cs.LG}',
      'arXiv:2404.19756 [cs.LG]',
    ],
    [
      'inproceedings',
      'booktitle = {Coastal Models}, pages = {7-16}, publisher = {Harbour}, organization = {ACM}, address = {Lisbon}',
      'In _Coastal Models_, 7–16, Harbour',
    ],
    ['inproceedings', 'booktitle = {In Proceedings of X}', 'In _Proceedings of X_'],
    ['inproceedings', 'booktitle = {In Search of Salt}', 'In _In Search of Salt_'],
    ['conference', 'booktitle = {X}, organization = {IEEE}', 'In _X_, IEEE'],
    [
      'incollection',
      'booktitle = {Fluids II}, series = {Notes on Water}, volume = 73, pages = {327--349}, publisher = {Harbour}',
      'In _Fluids II_, Notes on Water 73, 327–349, Harbour',
    ],
    [
      'inbook',
      'booktitle = {The Page}, chapter = 4, edition = 2, pages = {55-70}, publisher = {Bindery}',
      'In _The Page_, ed. 2, ch. 4, 55–70, Bindery',
    ],
    [
      'incollection',
      'author = {A B}, editor = {Eva Ruiz and Liu, Jun}, booktitle = {Fluids}, volume = 1003, pages = {187--214}, publisher = {Springer}, note = {Series Title: Notes on Water}',
      'In _Fluids_, ed. by Eva Ruiz, Jun Liu, Notes on Water 1003, 187–214, Springer',
    ],
    [
      'inproceedings',
      'author = {A B}, editor = {Eva Ruiz and C D and E F and G H}, booktitle = {Fluids}',
      'In _Fluids_, ed. by Eva Ruiz et al.',
    ],
    // They stand in the place of authors.
    ['inbook', 'editor = {Eva Ruiz}, booktitle = {Fluids}', 'In _Fluids_'],
    // The list says by itself what its owner has edited.
    ['inbook', 'author = {A B}, editor = {Ziming Liu}, booktitle = {Fluids}', 'In _Fluids_'],
    ['book', 'publisher = {Bindery \\& Sons}, pages = {312}', 'Bindery & Sons'],
    [
      'book',
      'series = {Papers}, volume = 7, edition = {Second}, publisher = {Bindery}',
      'Papers 7, Second, Bindery',
    ],
    ['proceedings', 'publisher = {ACM}, series = {ICPS}', 'ICPS, ACM'],
    ['phdthesis', 'school = {Delta University}, pages = {247}', 'PhD thesis, Delta University'],
    ['mastersthesis', 'school = {Forest College}', "Master's thesis, Forest College"],
    ['phdthesis', 'school = {Delta}, type = {Habilitation}', 'Habilitation, Delta'],
    ['thesis', 'institution = {Delta}, type = {phdthesis}', 'PhD thesis, Delta'],
    ['thesis', 'institution = {Delta}, type = {bathesis}', "Bachelor's thesis, Delta"],
    [
      'techreport',
      'institution = {Institute of Water}, number = {IW-11}',
      'Technical report IW-11, Institute of Water',
    ],
    [
      'report',
      'institution = {Institute of Water}, type = {Working paper}, number = 12',
      'Working paper 12, Institute of Water',
    ],
    ['software', 'version = {1.4.0}, publisher = {Zenodo}', 'version 1.4.0, Zenodo'],
    ['dataset', 'version = 2, publisher = {Zenodo}', 'version 2, Zenodo'],
    ['manual', 'organization = {Marsh Group}, version = {3}', 'Manual, version 3, Marsh Group'],
    ['patent', 'type = {US patent}, number = {1234567}', 'US patent 1234567'],
    // biblatex' own names.
    ['patent', 'type = {patenteu}, number = {1234567}', 'European patent 1234567'],
    ['patent', 'type = {patreqfr}, number = {12}', 'French patent request 12'],
    ['online', 'organization = {Marsh Group}', 'Marsh Group'],
    ['misc', 'howpublished = {Poster at Tides 2020}', 'Poster at Tides 2020'],
    ['misc', 'howpublished = {\\url{https://x.org}}', ''],
    ['misc', 'howpublished = {\\url{https://x.org}, accessed 2026-02-15}', 'accessed 2026-02-15'],
    ['book', 'publisher = {Bindery}, note = {https://x.org/book.pdf}', 'Bindery'],
    ['book', 'note = {https://x.org/b}, url = {https://x.org/a}', 'https://x.org/b'],
    ['misc', 'eprint = {2404.19756}, primaryclass = {cs.LG}', 'arXiv:2404.19756 [cs.LG]'],
    ['misc', 'eprint = {2404.19756}, publisher = {arXiv}', 'arXiv:2404.19756'],
    ['misc', 'primaryclass = {LG}', ''],
    ['unpublished', 'note = {Under review}', 'Under review'],
  ])('of @%s: %s', (type, fields, expected) => {
    expect(line(type, fields)).toBe(expected);
  });

  it('has words in the language of the page', () => {
    expect(line('phdthesis', 'school = {北京大学}', 'zh')).toBe('博士论文, 北京大学');
    expect(line('software', 'version = 2', 'zh')).toBe('版本 2');
  });
});
