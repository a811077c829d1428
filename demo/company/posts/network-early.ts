import type { RoomPost } from '../types.ts';

export const networkEarly = [
  {
    id: 'network-01',
    audience: 'inside',
    author: 'helene-vasseur',
    at: { day: -108, time: '09:00' },
    text: 'Bonjour à tous, guten Morgen. À partir d’aujourd’hui, ce qui concerne toute la maison s’écrit ici, entre nous, à Lyon, Saint-Priest et Kassel. Chacun dans sa langue, court, et **sans copie à quarante personnes**.',
    reactions: {
      agree: ['julie-pasquier', 'matthias-brandt', 'olivier-castan', 'marion-delattre'],
      thanks: ['pauline-mercier', 'greta-sommer', 'elise-fontanel'],
    },
    comments: [
      {
        author: 'julie-pasquier',
        at: { day: -108, time: '09:40' },
        text: 'Mode d’emploi en une ligne : une question, un fait ou une décision par message. Je réponds ici à tout ce qui n’est pas clair.',
        reactions: { thanks: ['sylvie-faure', 'yann-kerbrat'] },
      },
      {
        author: 'anke-thomsen',
        at: { day: -108, time: '10:15' },
        text: 'Für Kassel mache ich das Gleiche auf Deutsch.',
        reactions: { thanks: ['dennis-vogt', 'petra-wolters'] },
      },
    ],
  },
  {
    id: 'network-02',
    audience: 'inside',
    author: 'amadou-diallo',
    at: { day: -104, time: '14:00' },
    text: 'Un mail « votre boîte est pleine » circule, avec un lien vers `halvane-login.example`. **Ce n’est pas nous.** Ne cliquez pas, transférez-le à securite@halvane.example.',
    reactions: {
      thanks: ['leila-haddad', 'farid-benali', 'florian-eder'],
      eye: ['stephane-lacombe'],
    },
    comments: [
      {
        author: 'greta-sommer',
        at: { day: -104, time: '14:25' },
        text: 'Kam bei uns auf Deutsch an, mit „Ihr Postfach ist voll“. Weitergeleitet.',
        reactions: { thanks: ['amadou-diallo'] },
      },
      {
        author: 'amadou-diallo',
        at: { day: -104, time: '15:50' },
        text: 'Bloqué à la passerelle. Trois personnes ont cliqué, aucune n’a saisi de mot de passe.',
        reactions: { ok: ['stephane-lacombe', 'julie-pasquier'] },
      },
    ],
  },
  {
    id: 'network-03',
    audience: 'inside',
    author: 'elise-fontanel',
    at: { day: -99, time: '11:10' },
    text: 'Les trois questions les plus posées par les consommateurs ce mois-ci : le joint se rachète-t-il seul (oui), le couvercle va-t-il au four (**non**), peut-on stériliser deux fois (oui, avec un joint neuf). Servez-vous en.',
    reactions: { thanks: ['florian-eder', 'sophie-lambrecht', 'chloe-marchand', 'camille-prost'] },
  },
  {
    id: 'network-04',
    audience: 'inside',
    author: 'daniela-fuchs',
    at: { day: -94, time: '08:15' },
    text: 'Sicherheit in Kassel: **210 Tage** ohne Unfall mit Ausfall. Zwei Beinaheunfälle im letzten Monat, beide am Tor 3, beide mit dem Handy in der Hand.',
    reactions: {
      thanks: ['matthias-brandt', 'jens-rademacher'],
      eye: ['dennis-vogt', 'karim-ouazani'],
    },
    comments: [
      {
        author: 'karim-ouazani',
        at: { day: -94, time: '10:30' },
        text: 'À Saint-Priest on a peint un cercle « téléphone » à côté du quai. Bête, mais tout le monde s’y tient.',
        reactions: { idea: ['daniela-fuchs', 'dennis-vogt'], agree: ['pauline-mercier'] },
      },
    ],
  },
  {
    id: 'network-05',
    audience: 'inside',
    author: 'sophie-lambrecht',
    at: { day: -91, time: '15:35' },
    text: 'Question: who in the house reads Swedish well enough to proofread four lines on a sleeve?',
    reactions: { question: ['chloe-marchand'] },
    comments: [
      {
        author: 'lena-aurich',
        at: { day: -91, time: '16:10' },
        text: 'I understand it a little, but I would not print my Swedish.',
      },
      {
        author: 'leila-haddad',
        at: { day: -90, time: '09:05' },
        text: 'L’agence qui traduit nos conditions de vente a une relectrice à Lund. Je t’envoie le contact.',
        reactions: { thanks: ['sophie-lambrecht'] },
      },
    ],
  },
  {
    id: 'network-06',
    audience: 'inside',
    author: 'julie-pasquier',
    at: { day: -82, time: '10:00' },
    text: 'Bienvenue à **Hugo Perrin**, qui commence aujourd’hui en alternance : les salons, avec Ronja Keller. Hugo, trois lignes sur toi ?',
    reactions: { thanks: ['ronja-keller', 'baptiste-nogues'], agree: ['marion-delattre'] },
    comments: [
      {
        author: 'hugo-perrin',
        at: { day: -82, time: '11:20' },
        text: 'Bonjour ! Master à Villeurbanne, deux ans de régie de festival, je sais monter un stand avec peu de vis et beaucoup d’adhésif. Ravi d’être là.',
        reactions: {
          thanks: ['julie-pasquier', 'adrien-coste', 'ronja-keller', 'baptiste-nogues'],
        },
      },
    ],
  },
  {
    id: 'network-07',
    audience: 'inside',
    author: 'matthias-brandt',
    at: { day: -77, time: '13:00' },
    text: 'Das neue Dach der Halle 2 ist dicht, die **Photovoltaik** (412 kWp) läuft seit {de-day:-78}. Rechnerisch deckt sie an einem Sommertag die Linie 1.',
    reactions: {
      agree: ['olivier-castan', 'tobias-krug', 'emmanuel-tissot'],
      thanks: ['helene-vasseur'],
    },
    comments: [
      {
        author: 'olivier-castan',
        at: { day: -77, time: '14:10' },
        text: 'Bravo. Peut-on voir la production quelque part ?',
        reactions: { question: ['emmanuel-tissot'] },
      },
      {
        author: 'tobias-krug',
        at: { day: -76, time: '09:00' },
        text: 'Anzeige hängt im Foyer, und ab {de-day:-75} steht die Zahl auf der Startseite.',
        reactions: { thanks: ['olivier-castan', 'julie-pasquier'] },
      },
    ],
  },
  {
    id: 'network-08',
    audience: 'inside',
    author: 'marion-delattre',
    at: { day: -73, time: '09:30' },
    text: 'Élections du CSE à Lyon et Saint-Priest : premier tour le **{fr:-52}**. Les listes sont affichées, le vote est possible sur place ou en ligne. Rien ne change à Kassel.',
    reactions: { ok: ['sylvie-faure', 'karim-ouazani'] },
  },
  {
    id: 'network-09',
    audience: 'inside',
    author: 'antoine-lescure',
    at: { day: -68, time: '16:20' },
    text: 'Audit annuel fini : **deux écarts mineurs**, zéro majeur. Les deux portent sur des étalonnages en retard. Merci aux équipes qui ont répondu sans préparer de décor.',
    reactions: { thanks: ['katrin-seidel', 'yusuf-aydin', 'camille-prost', 'helene-vasseur'] },
    comments: [
      {
        author: 'katrin-seidel',
        at: { day: -68, time: '16:50' },
        text: 'Die Liste der Prüfmittel geht jetzt monatlich an die Instandhaltung. Für die großen Waagen fehlt noch der Dienstleister.',
        reactions: { ok: ['tobias-krug'] },
      },
    ],
  },
  {
    id: 'network-10',
    audience: 'inside',
    author: 'florian-eder',
    at: { day: -61, time: '11:45' },
    text: 'Aus Österreich: ein Fachhändler in Graz stellt unsere Gläser **nach Inhalt** aus statt nach Größe: Linsen, Mehl, Kaffee. Verkauft doppelt so viel wie die Filiale daneben. Fotos im Medienarchiv.',
    reactions: { idea: ['ronja-keller', 'chloe-marchand', 'baptiste-nogues', 'sophie-lambrecht'] },
    comments: [
      {
        author: 'baptiste-nogues',
        at: { day: -61, time: '14:30' },
        text: 'C’est exactement l’image qui manque au catalogue. Je peux y envoyer un photographe ?',
        reactions: { agree: ['florian-eder'] },
      },
      {
        author: 'florian-eder',
        at: { day: -60, time: '08:40' },
        text: 'Der Händler freut sich. Termin gebe ich dir durch.',
        reactions: { thanks: ['baptiste-nogues'] },
      },
    ],
  },
  {
    id: 'network-11',
    audience: 'inside',
    author: 'sylvie-faure',
    at: { day: -51, time: '09:20' },
    text: 'Résultats du CSE : participation **71 %**, tous les sièges pourvus au premier tour. Merci. Première réunion la semaine prochaine ; vos questions dans la boîte ou à moi directement.',
    reactions: {
      thanks: ['karim-ouazani', 'yann-kerbrat', 'elise-fontanel'],
      agree: ['marion-delattre'],
    },
    comments: [
      {
        author: 'bernd-hartwig',
        at: { day: -51, time: '10:05' },
        text: 'Glückwunsch aus Kassel. Lass uns die gemeinsame Sitzung zu Mira noch in diesem Quartal machen.',
        reactions: { agree: ['sylvie-faure'] },
      },
    ],
  },
  {
    id: 'network-12',
    audience: 'inside',
    author: 'stephane-lacombe',
    at: { day: -46, time: '17:00' },
    text: 'Coupure réseau à Lyon {fr-day:-44} de 12 h 30 à 13 h 15, remplacement d’un commutateur. Téléphones et ERP concernés, Kassel non.',
    reactions: { ok: ['amadou-diallo', 'yann-kerbrat', 'nadia-belkacem'] },
    comments: [
      {
        author: 'amadou-diallo',
        at: { day: -44, time: '13:05' },
        text: 'Rétabli avec dix minutes d’avance.',
        reactions: { thanks: ['stephane-lacombe', 'leila-haddad', 'nadia-belkacem'] },
      },
    ],
  },
  {
    id: 'network-13',
    audience: 'inside',
    author: 'pauline-mercier',
    at: { day: -40, time: '09:50' },
    text: 'Saint-Priest a expédié **1 940 palettes** le mois dernier, record de l’année, avec deux litiges. Bravo à l’équipe de Karim.',
    reactions: {
      thanks: ['karim-ouazani', 'sylvie-faure', 'marc-antoine-roux'],
      agree: ['olivier-castan', 'leila-haddad'],
    },
  },
  {
    id: 'network-14',
    audience: 'inside',
    author: 'yusuf-aydin',
    at: { day: -37, time: '12:40' },
    text: 'Im Prüfraum steht eine Kiste mit 40 Gläsern aus Farbversuchen, einwandfrei, aber **grünstichig**. Wer möchte welche? Sonst gehen sie am {de-day:-34} ins Scherbenlager.',
    reactions: { thanks: ['murat-celik', 'agnieszka-nowak', 'anke-thomsen'] },
    comments: [
      {
        author: 'daniela-fuchs',
        at: { day: -37, time: '13:05' },
        text: 'Zehn für den Tag der offenen Tür, bitte.',
        reactions: { ok: ['yusuf-aydin'] },
      },
      { author: 'yusuf-aydin', at: { day: -34, time: '15:30' }, text: 'Alle weg, die Kiste auch.' },
    ],
  },
  {
    id: 'network-15',
    audience: 'inside',
    author: 'camille-prost',
    at: { day: -35, time: '10:25' },
    text: 'Rappel de vocabulaire : nos verres sont *aptes* au contact alimentaire, pas « certifiés ». Le mot « certifié » sur une fiche produit nous oblige à nommer un organisme. Merci de relire vos fiches.',
    reactions: {
      thanks: ['chloe-marchand', 'baptiste-nogues', 'ronja-keller'],
      ok: ['vincent-arnaud'],
    },
    comments: [
      {
        author: 'greta-sommer',
        at: { day: -35, time: '11:40' },
        text: 'Auf Deutsch „geeignet für“, nicht „zertifiziert“? Dann korrigiere ich das Datenblatt `RS-0750`.',
        reactions: { agree: ['camille-prost'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
