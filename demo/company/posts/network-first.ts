import type { RoomPost } from '../types.ts';

export const networkFirst = [
  {
    id: 'network-01',
    audience: 'inside',
    author: 'helene-vasseur',
    at: { day: -108, time: '09:00' },
    title: 'Un lieu pour toute la maison',
    detail: {
      kind: 'announcement',
      confirmedBy: [
        'julie-pasquier',
        'anke-thomsen',
        'karim-ouazani',
        'dennis-vogt',
        'leila-haddad',
        'yann-kerbrat',
        'sylvie-faure',
      ],
    },
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
    title: 'Faux courriel « votre boîte est pleine »',
    detail: {
      kind: 'announcement',
      confirmedBy: [
        'greta-sommer',
        'leila-haddad',
        'farid-benali',
        'florian-eder',
        'pauline-mercier',
        'nadia-belkacem',
      ],
    },
    text: 'Un mail « votre boîte est pleine » circule, avec un lien vers `halvane-login.example`. **Ce n’est pas nous.** Ne cliquez pas, transférez-le à securite@halvane.example. #sécurité',
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
    text: 'Sicherheit in Kassel: **210 Tage** ohne Unfall mit Ausfall. Zwei Beinaheunfälle im letzten Monat, beide am Tor 3, beide mit dem Handy in der Hand. #kassel #sicherheit',
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
    detail: {
      kind: 'question',
      accepted: { comment: 1, by: 'sophie-lambrecht', at: { day: -90, time: '09:30' } },
    },
    text: 'Question: who in the house reads Swedish well enough to proofread four lines on a sleeve? #midi',
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
    text: 'Das neue Dach der Halle 2 ist dicht, die **Photovoltaik** (412 kWp) läuft seit {de-day:-78}. Rechnerisch deckt sie an einem Sommertag die Linie 1. #kassel',
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
    title: 'Élections du CSE : premier tour le {fr:-52}',
    detail: {
      kind: 'announcement',
      confirmedBy: ['karim-ouazani', 'elise-fontanel', 'yann-kerbrat', 'pauline-mercier'],
    },
    text: 'Élections du CSE à Lyon et Saint-Priest : premier tour le **{fr:-52}**. Les listes sont affichées, le vote est possible sur place ou en ligne. Rien ne change à Kassel. #lyon #saint-priest',
    reactions: { ok: ['sylvie-faure', 'karim-ouazani'] },
  },
] as const satisfies readonly RoomPost[];
