/**
 * CSL's names for places in a work (CSL 1.0.2, appendix "Locators"), and the words for them by language:
 * singular, plural and usual abbreviations, whose full stop may be left out.
 */
export type LocatorWords = Readonly<Record<string, string>>;

const en: LocatorWords = {
  act: 'act acts',
  appendix: 'appendix appendices app. apps.',
  'article-locator': 'article articles art. arts.',
  book: 'book books bk. bks.',
  canon: 'canon canons can. cann.',
  chapter: 'chapter chapters ch. chs. chap. chaps.',
  column: 'column columns col. cols.',
  elocation: 'location locations loc. locs.',
  equation: 'equation equations eq. eqs. eqn. eqns.',
  figure: 'figure figures fig. figs.',
  folio: 'folio folios fol. fols.',
  issue: 'issue issues number numbers no. nos.',
  line: 'line lines l. ll.',
  note: 'note notes n. nn.',
  opus: 'opus opera op. opp.',
  page: 'page pages p. pp.',
  paragraph: 'paragraph paragraphs para. paras. ¶ ¶¶',
  part: 'part parts pt. pts.',
  rule: 'rule rules r. rr.',
  scene: 'scene scenes sc. scs.',
  section: 'section sections sec. secs. § §§',
  'sub-verbo': 'sub_verbo sub_verbis s.v. s.vv.',
  supplement: 'supplement supplements supp. supps. suppl.',
  table: 'table tables tbl. tbls. tab. tabs.',
  timestamp: 'timestamp timestamps',
  'title-locator': 'title titles tit. tits.',
  verse: 'verse verses v. vv.',
  volume: 'volume volumes vol. vols.',
};

const de: LocatorWords = {
  appendix: 'Anhang Anhänge',
  'article-locator': 'Artikel',
  book: 'Buch Bücher',
  chapter: 'Kapitel Kap.',
  column: 'Spalte Spalten Sp.',
  equation: 'Gleichung Gleichungen Gl.',
  figure: 'Abbildung Abbildungen Abb.',
  folio: 'Blatt Blätter Bl.',
  issue: 'Nummer Nummern Nr. Heft Hefte H.',
  line: 'Zeile Zeilen Z.',
  note: 'Anmerkung Anmerkungen Anm. Fußnote Fußnoten Fn.',
  page: 'Seite Seiten S.',
  paragraph: 'Absatz Absätze Abs.',
  part: 'Teil Teile',
  section: 'Abschnitt Abschnitte Abschn.',
  table: 'Tabelle Tabellen',
  verse: 'Vers Verse',
  volume: 'Band Bände Bd. Bde.',
};

const fr: LocatorWords = {
  book: 'livre livres liv.',
  chapter: 'chapitre chapitres',
  column: 'colonne colonnes',
  equation: 'équation équations',
  folio: 'fo f° fᵒ',
  issue: 'numéro numéros n° nᵒ',
  line: 'ligne lignes',
  paragraph: 'paragraphe paragraphes',
  part: 'partie parties',
  section: 'sect.',
  table: 'tableau tableaux',
  verse: 'vers verset versets',
  volume: 'tome tomes t.',
};

const es: LocatorWords = {
  book: 'libro libros lib.',
  chapter: 'capítulo capítulos cap. caps.',
  column: 'columna columnas',
  equation: 'ecuación ecuaciones ec.',
  figure: 'figura figuras',
  folio: 'f. ff.',
  issue: 'número números núm. núms.',
  line: 'línea líneas',
  note: 'nota notas',
  page: 'página páginas pág. págs.',
  paragraph: 'párrafo párrafos párr.',
  part: 'parte partes',
  section: 'sección secciones',
  table: 'tabla tablas',
  verse: 'verso versos',
  volume: 'volumen volúmenes tomo tomos t.',
};

const pt: LocatorWords = {
  book: 'livro livros liv.',
  chapter: 'capítulo capítulos cap. caps.',
  column: 'coluna colunas',
  equation: 'equação equações',
  figure: 'figura figuras',
  issue: 'número números núm. n.º',
  line: 'linha linhas',
  note: 'nota notas',
  page: 'página páginas pág. págs.',
  paragraph: 'parágrafo parágrafos',
  part: 'parte partes',
  section: 'secção secções seção seções',
  table: 'tabela tabelas',
  verse: 'verso versos',
  volume: 'tomo tomos t.',
};

const ru: LocatorWords = {
  book: 'книга книги кн.',
  chapter: 'глава главы гл.',
  column: 'столбец столбцы стб.',
  equation: 'уравнение уравнения',
  figure: 'рисунок рисунки рис.',
  folio: 'лист листы л.',
  issue: 'номер номера №',
  line: 'строка строки',
  note: 'примечание примечания прим.',
  page: 'страница страницы стр. с.',
  paragraph: 'абзац абзацы',
  part: 'часть части ч.',
  section: 'раздел разделы',
  table: 'таблица таблицы табл.',
  verse: 'стих стихи',
  volume: 'том тома т.',
};

/** Words of each language, which English ones follow. */
export const locatorWords: Readonly<Record<string, LocatorWords>> = { en, de, fr, es, pt, ru };
