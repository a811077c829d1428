/** The languages whose words are found in all their forms. */
export type Language = 'de' | 'en' | 'es' | 'fr' | 'it';

export const languages: readonly Language[] = ['fr', 'en', 'de', 'es', 'it'];

/** Words of grammar, of which every text in a language has some. */
const grammar: Record<Language, string> = {
  fr: `à ai ainsi alors après as au aucun aucune aura auront aussi autre autres aux avant avec avez avons avait ayant
    bien c car ce cela celle celui ces cet cette ceux chaque chez comme comment d dans de depuis des donc dont du elle
    elles en encore entre es est et étaient était être eu eux fera feront fait font il ils j je jusque l la là le les
    leur leurs lors lui m ma mais me même mes mon n ne ni non nos notre nous on ont ou où par parce pas pendant peu peut
    plus pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se sera seront ses si son sont
    sous suis sur t ta te tes toi ton tous tout toute toutes très trop tu un une verra verrez verrons verront vers voici
    voilà vos votre vous y ça`,
  en: `a about after all also am an and any are as at be because been before being between both but by can could did do
    does doing during each few for from further had has have having he her here hers him his how i if in into is isn it
    its just may me might more most must my no nor not now of off on once only or other our ours out over own same
    shall she should so some such than that the their them then there these they this those through to too under until
    up upon us very was we were what when where which while who whom why will with would yet you your yours`,
  de: `aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein dem
    den denn der des dich die dies diese diesem diesen dieser dieses dir doch du durch ein eine einem einen einer eines
    er es euch für gegen haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist
    jede jedem jeden jeder jedes jetzt kann kein keine keinen keiner können man mehr mein meine mich mir mit muss nach
    nicht noch nun nur ob oder ohne schon sehr sein seine seinen seiner seit sich sie sind so soll sondern über um und
    uns unser unsere unter vom von vor war waren warum was weil welche welcher wenn werden wer wie wieder will wir wird
    wo wurde wurden zu zum zur zwischen`,
  es: `a al algo algunos ante antes aquí como con contra cual cuando de del desde donde dos durante e el él ella ellas
    ellos en entre era eran es esa ese eso esos está están esta estas este esto estos ha hace han hasta hay la las le les
    lo los más me mi mientras mis muy nada ni no nos nosotros nuestra nuestro o os otra otro para pero poco por porque que
    qué quien se sea ser será si sí sido sin sobre son su sus también tan te tiene tienen todo todos tu tus un una uno
    unos y ya yo`,
  it: `a abbiamo ad agli ai al alla alle allo anche ancora avete aveva c che chi ci come con contro cosa cui d da dagli dai
    dal dalla dalle de degli dei del della delle dello di dopo dove e è ed era erano essere fra fino gli ha hai hanno ho i
    il in io l la le lei li lo loro lui ma me mi mia mio molto ne negli nei nel nella nelle nello noi non nostra nostro
    o ogni per perché però più po poi prima può qual quale quando quanto quella quelle quelli quello questa queste questi
    questo qui quindi se sei sempre senza si sia siamo siete sono sta su sua sue sugli sui sul sulla sulle suo te ti tra
    tu tua tuo tutti tutto un una uno vi voi`,
};

const words = Object.fromEntries(
  languages.map((language) => [language, new Set(grammar[language].split(/\s+/))]),
) as Record<Language, Set<string>>;

/** Words of grammar in one language that are in another what people look for, one or many: cans, cars, sons. */
const ambiguous = new Set('but can car die era hat man may pour son uno war will'.split(' '));

/** Whether a word is one of grammar in one of these languages, as it is written in small letters. */
export const isGrammar = (word: string, among: readonly Language[]): boolean =>
  among.some((language) => words[language].has(word));

/** Those languages in which a word may have other forms: none for a word of grammar, unless it is another word elsewhere. */
export function inflectedIn(word: string, among: readonly Language[]): readonly Language[] {
  if (!isGrammar(word, languages)) return among;
  const others = among.filter((language) => !words[language].has(word));
  // In a text of other languages it is a word like all others.
  return ambiguous.has(word) || others.length === among.length ? others : [];
}

/** The one language of which a word is grammar; what several have tells nothing. */
const tellers = new Map<string, Language>();
for (const language of languages) {
  for (const word of words[language]) {
    if (languages.every((other) => other === language || !words[other].has(word)))
      tellers.set(word, language);
  }
}

/** So many words tell a language; one may be a name, or a borrowed word. */
const fewest = 2;

/** The languages that a text is in, by its words of grammar; null where these are too few to tell. */
export function languagesOf(text: readonly string[]): readonly Language[] | null {
  const counts = new Map<Language, number>();
  for (const word of text) {
    const language = tellers.get(word);
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  if (most < fewest) return null;
  return languages.filter((language) => (counts.get(language) ?? 0) >= Math.max(fewest, most / 4));
}
