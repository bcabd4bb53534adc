/** A small vault for topic proposals: three notes on each of six topics, one that fits a topic, and one that fits none. */

/** An article with these lines of properties and this text. */
export const article = (title: string, body: string, more = ''): string =>
  `---\ntitle: ${title}\n${more}---\n${body}\n`;

const ICE = 'Gletscher schmelzen, Gletschereis verliert Masse, Eisschilde brechen';

const TEXTS: Readonly<Record<string, string>> = {
  Gletscher: ICE,
  Nahverkehr: 'Fahrplan und Bus, Haltestellen am Bahnhof, Fahrgäste warten',
  Schlaf: 'Träume, Müdigkeit, Melatonin, Kissen und Nachtruhe',
  Archive: 'Akten, Findbuch, Magazin, Lesesaal und Bestand',
  Wahlen: 'Stimmzettel, Mandate, Parteien, Umfrage und Koalition',
  Gärten: 'Beete, Kompost, Samen, Hecken und Obstbäume',
};

const LABELLED = Object.entries(TEXTS).flatMap(([topic, text]) =>
  ['Sommer', 'Meer', 'Dorf'].map(
    (more) => [`A/${topic} ${more}.md`, article(more, `${text} ${more}`, `topics:\n  - "[[${topic}]]"\n`)] as const,
  ),
);

/** `A/Neu.md` fits the topic Gletscher; `A/Fremd.md` fits none. */
export const TOPIC_VAULT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LABELLED),
  'A/Neu.md': article('Gletscher ohne Thema', `${ICE} im Winter`),
  'A/Fremd.md': article('Brot', 'Mehl Wasser Salz'),
};
