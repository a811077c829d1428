import type { RoomPost } from '../types.ts';

export const recallRecent = [
  {
    id: 'recall-10',
    audience: 'with:wachtlehner',
    author: 'florian-eder',
    at: { day: -16, time: '09:55' },
    text: '**ÜBUNG.** Artikel `MD-0600` koralle und salbei, Deckelcharge `L2388`, an euch 2.304 Stück. Bitte Lagerbestand sperren und melden, welche Märkte beliefert wurden. Es wird nichts zurückgeholt.',
    comments: [
      {
        author: 'stefanie-moser',
        at: { day: -16, time: '10:20' },
        text: 'ÜBUNG. Lager: 618 Stück, gesperrt. Beliefert: 21 Märkte, Liste hängt an.',
        reactions: { thanks: ['florian-eder'] },
      },
      {
        author: 'stefanie-moser',
        at: { day: -16, time: '11:18' },
        text: 'ÜBUNG. 1.548 Stück nach Märkten zugeordnet. 138 kann ich keinem Markt zuordnen, das sind Umlagerungen ohne Charge.',
        reactions: { eye: ['katrin-seidel'] },
      },
      {
        author: 'gerhard-wachtlehner',
        at: { day: -16, time: '11:40' },
        text: 'ÜBUNG. Die 138 sind unser Thema, nicht eures. Ich möchte das in der Auswertung stehen haben.',
        reactions: { thanks: ['katrin-seidel', 'florian-eder'] },
      },
    ],
  },
  {
    id: 'recall-11',
    audience: 'inside',
    author: 'camille-prost',
    at: { day: -16, time: '11:30' },
    text: 'ÜBUNG. Fin à 11 h 25 : **205 minutes** pour 240 visées. Quantité prouvée 9 722 sur 9 860, soit **98,6 %**. Les 138 manquants sont chez un seul distributeur et nous savons pourquoi.',
    reactions: {
      thanks: ['katrin-seidel', 'helene-vasseur', 'petra-wolters', 'dennis-vogt', 'leila-haddad'],
      agree: ['antoine-lescure'],
    },
    comments: [
      {
        author: 'helene-vasseur',
        at: { day: -16, time: '14:00' },
        text: 'Merci à tous. Ce qui m’intéresse maintenant : qu’est-ce qui aurait échoué un samedi ?',
        reactions: { question: ['katrin-seidel'], idea: ['julie-pasquier'] },
      },
      {
        author: 'katrin-seidel',
        at: { day: -16, time: '15:35' },
        text: 'Samstags: keine Vertretung im Wareneingang und kein Zugriff auf die versiegelte Liste von zu Hause. Beides wird Maßnahme.',
        reactions: { agree: ['helene-vasseur', 'dennis-vogt'] },
      },
    ],
  },
  {
    id: 'recall-12',
    audience: 'everyone',
    author: 'katrin-seidel',
    at: { day: -15, time: '10:00' },
    text: 'Die Übung ist **beendet**. Alle Sperren sind aufgehoben, es gab zu keinem Zeitpunkt einen echten Fehler. Gesamtzeit 205 Minuten, Ziel 240. Jede Seite erhält ihre eigene Auswertung bis {de:-10}. Danke für das ernsthafte Mitmachen.',
    reactions: { thanks: ['camille-prost', 'florian-eder', 'jana-hoffmeister', 'greta-sommer'] },
  },
  {
    id: 'recall-13',
    audience: 'with:okerberg',
    author: 'camille-prost',
    at: { day: -11, time: '14:30' },
    text: 'Auswertung für Okerberg: 46 Minuten, keine Lücke. Ein Wunsch: die Nummer der **Farbpaste** bitte künftig auf dem Lieferschein, dann brauchen wir im Ernstfall keinen Anruf.',
    comments: [
      {
        author: 'timo-warnecke',
        at: { day: -10, time: '09:15' },
        text: 'Geht ab der nächsten Lieferung, das Feld ist im System vorhanden und war nur nicht angedruckt.',
        reactions: { thanks: ['camille-prost', 'katrin-seidel'] },
      },
    ],
  },
  {
    id: 'recall-14',
    audience: 'with:wachtlehner',
    author: 'katrin-seidel',
    at: { day: -10, time: '11:00' },
    text: 'Auswertung für Wachtlehner:\n\n1. Sperre im Lager nach 25 Minuten, **sehr gut**\n2. 138 Stück ohne Charge: Umlagerung zwischen den Märkten\n3. Vorschlag: Charge als Pflichtfeld bei Umlagerung\n\nPasst das so in den Bericht?',
    comments: [
      {
        author: 'gerhard-wachtlehner',
        at: { day: -9, time: '08:20' },
        text: 'Passt. Pflichtfeld kommt, Stefanie nennt einen Termin.',
        reactions: { thanks: ['katrin-seidel'] },
      },
      {
        author: 'stefanie-moser',
        at: { day: -8, time: '10:40' },
        text: 'Umstellung am {de:11}, vorher Schulung in den Märkten.',
        reactions: { thanks: ['florian-eder', 'katrin-seidel'] },
      },
    ],
  },
  {
    id: 'recall-15',
    audience: 'inside',
    author: 'antoine-lescure',
    at: { day: -7, time: '09:45' },
    text: 'Neuf actions au total, cinq faites. Les quatre restantes :\n\n- remplaçant au quai le samedi (Dennis, {fr:6})\n- accès à distance à la liste (Petra, {fr:10})\n- table plateforme → magasin (Leïla, {fr:20})\n- numéro de lot lisible sans loupe sur le joint (Lena, {fr:30})',
    reactions: { ok: ['dennis-vogt', 'petra-wolters', 'leila-haddad'], thanks: ['katrin-seidel'] },
    comments: [
      {
        author: 'leila-haddad',
        at: { day: -6, time: '15:10' },
        text: 'Deux clients sur trois ont déjà envoyé leur table.',
        reactions: { thanks: ['antoine-lescure'] },
      },
    ],
  },
  {
    id: 'recall-16',
    audience: 'inside',
    author: 'katrin-seidel',
    at: { day: -1, time: '13:15' },
    text: 'Entwurf des Abschlussberichts: [Version 0.9](https://intranet.halvane.example/qualitaet/rueckruf). Wichtig: die Fassung für die Partner enthält **nur den eigenen Teil**. Bitte bis {de-day:4} lesen.',
    reactions: { eye: ['helene-vasseur', 'antoine-lescure', 'jana-hoffmeister'] },
    comments: [
      {
        author: 'elise-fontanel',
        at: 270,
        text: 'Relu la partie consommateurs : le texte français dit « retirer », l’allemand « zurückrufen ». Ce n’est pas la même chose, je corrige.',
        reactions: { thanks: ['katrin-seidel', 'camille-prost'] },
      },
      {
        author: 'vincent-arnaud',
        at: 193,
        text: 'En effet, juridiquement non plus. Merci Élise.',
        reactions: { agree: ['elise-fontanel'] },
      },
      {
        author: 'dennis-vogt',
        at: 57,
        text: 'Samstagsvertretung steht: Frau Wolters und ich im Wechsel, ab {de:6}.',
        reactions: { thanks: ['katrin-seidel'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
