import type { RoomPost } from '../types.ts';

export const networkRecent = [
  {
    id: 'network-16',
    audience: 'inside',
    author: 'sabine-roth',
    at: { day: -31, time: '16:00' },
    text: 'Résultats du trimestre, pour nous avant la presse locale :\n\n- chiffre d’affaires **21,4 M€**, +4,1 %\n- Midi +19 %, Réserve stable, Onde −6 %\n- le transport coûte 0,8 point de marge de plus qu’il y a un an\n\nQuestions bienvenues ici.',
    reactions: {
      thanks: ['helene-vasseur', 'marc-antoine-roux', 'thibault-girard', 'matthias-brandt'],
      eye: ['sophie-lambrecht'],
    },
    comments: [
      {
        author: 'jens-rademacher',
        at: { day: -31, time: '16:40' },
        text: 'Warum verliert Onde? Im Werk merken wir davon nichts.',
        reactions: { question: ['chloe-marchand'] },
      },
      {
        author: 'marc-antoine-roux',
        at: { day: -30, time: '09:10' },
        text: 'Deux enseignes ont réduit leur linéaire de carafes. Nous avons livré le stock, d’où le décalage avec l’usine.',
        reactions: { thanks: ['jens-rademacher'] },
      },
    ],
  },
  {
    id: 'network-17',
    audience: 'inside',
    author: 'nils-obermann',
    at: { day: -28, time: '10:10' },
    text: 'Die ersten 40 Kolleginnen und Kollegen sind auf **Mira** geschult. Ehrliches Echo: „schneller, aber die Suche will das Minuszeichen in der Artikelnummer“. Wird behoben.',
    reactions: {
      ok: ['clara-vidal', 'stephane-lacombe'],
      thanks: ['petra-wolters', 'leila-haddad'],
    },
  },
  {
    id: 'network-18',
    audience: 'inside',
    author: 'thibault-girard',
    at: { day: -25, time: '14:20' },
    text: 'Rappel achats : un cadeau de fournisseur au-delà de **30 €** se déclare et se partage. La caisse de vin reçue la semaine dernière va donc à la tombola du personnel.',
    reactions: {
      ok: ['nadia-belkacem', 'lucas-ferrand', 'mei-dubois', 'jana-hoffmeister'],
      agree: ['vincent-arnaud'],
    },
  },
  {
    id: 'network-19',
    audience: 'inside',
    author: 'adrien-coste',
    at: { day: -22, time: '11:30' },
    text: 'Idée : une étagère **« ratés utiles »** dans le hall de Lyon, avec une phrase par pièce sur ce qu’on a appris. J’ai déjà neuf prototypes.',
    reactions: {
      idea: ['julie-pasquier', 'lena-aurich', 'emmanuel-tissot', 'helene-vasseur'],
      agree: ['baptiste-nogues', 'chloe-marchand'],
    },
    comments: [
      {
        author: 'lena-aurich',
        at: { day: -22, time: '13:15' },
        text: 'Ich steuere den Deckel bei, der nur mit Werkzeug aufging.',
        reactions: { thanks: ['adrien-coste'], agree: ['katrin-seidel'] },
      },
      {
        author: 'julie-pasquier',
        at: { day: -21, time: '09:40' },
        text: 'Adopté. L’étagère arrive {fr-day:-14}, au rez-de-chaussée, à gauche.',
        reactions: { thanks: ['adrien-coste'] },
      },
    ],
  },
  {
    id: 'network-20',
    audience: 'inside',
    author: 'karim-ouazani',
    at: { day: -18, time: '08:30' },
    text: 'Travaux rue de l’Industrie jusqu’au {fr:-4} : les camions entrent par le portail nord. Les visiteurs aussi, prévenez-les.',
    reactions: {
      thanks: ['pauline-mercier', 'ines-carvalho', 'lucas-ferrand'],
      ok: ['sylvie-faure'],
    },
  },
  {
    id: 'network-21',
    audience: 'inside',
    author: 'helene-vasseur',
    at: { day: -15, time: '11:00' },
    text: 'L’exercice de rappel du {fr:-16} a pris **205 minutes** pour 240 visées. Nous avons trouvé quatre choses à corriger, et c’est pour cela qu’on s’exerce. Merci à toutes les équipes, des deux côtés du Rhin.',
    reactions: {
      thanks: [
        'katrin-seidel',
        'camille-prost',
        'dennis-vogt',
        'yusuf-aydin',
        'petra-wolters',
        'leila-haddad',
      ],
      agree: ['antoine-lescure'],
    },
    comments: [
      {
        author: 'jens-rademacher',
        at: { day: -15, time: '12:20' },
        text: 'Von der Linie aus hat man nichts gemerkt. Ist das gut oder schlecht?',
        reactions: { question: ['tobias-krug'] },
      },
      {
        author: 'katrin-seidel',
        at: { day: -15, time: '13:05' },
        text: 'Gut: gesperrt wurde nur im Lager. Beim nächsten Mal beziehen wir die Linie mit ein.',
        reactions: { thanks: ['jens-rademacher'] },
      },
    ],
  },
  {
    id: 'network-22',
    audience: 'inside',
    author: 'ronja-keller',
    at: { day: -11, time: '15:45' },
    text: 'Messe „Tisch & Vorrat“ vom {de:16} bis {de:19} in Köln. Wer einen Tag Standdienst machen möchte: noch **sechs Plätze**, Zug und Hotel zahlt die Firma.',
    reactions: { eye: ['greta-sommer', 'lena-aurich'], thanks: ['hugo-perrin'] },
    comments: [
      {
        author: 'elise-fontanel',
        at: { day: -11, time: '16:20' },
        text: 'Moi, volontiers, le deuxième jour. Trois langues et beaucoup d’histoires de joints.',
        reactions: { thanks: ['ronja-keller', 'hugo-perrin'] },
      },
      {
        author: 'murat-celik',
        at: { day: -10, time: '08:10' },
        text: 'Ich auch, wenn die Linie ohne mich auskommt. @Jens Rademacher?',
        mentions: ['jens-rademacher'],
      },
      {
        author: 'jens-rademacher',
        at: { day: -10, time: '09:00' },
        text: 'Kommt sie. Fahr hin.',
        reactions: { thanks: ['murat-celik', 'ronja-keller'] },
      },
    ],
  },
  {
    id: 'network-23',
    audience: 'inside',
    author: 'tobias-krug',
    at: { day: -8, time: '07:55' },
    text: 'Druckluftleck im Gang 6 gefunden: **4 mm**, hat uns laut Rechnung 2.900 € im Jahr gekostet. Wer es zischen hört, darf sich melden, auch wenn es schon immer gezischt hat.',
    reactions: {
      thanks: ['matthias-brandt', 'jens-rademacher', 'daniela-fuchs'],
      agree: ['olivier-castan'],
    },
    comments: [
      {
        author: 'agnieszka-nowak',
        at: { day: -8, time: '13:30' },
        text: 'Dann bitte auch am Traypacker hören, hinten rechts.',
        reactions: { eye: ['tobias-krug'] },
      },
      {
        author: 'tobias-krug',
        at: { day: -7, time: '10:20' },
        text: 'Stimmt, Kupplung getauscht.',
        reactions: { thanks: ['agnieszka-nowak', 'murat-celik'] },
      },
    ],
  },
  {
    id: 'network-24',
    audience: 'inside',
    author: 'mei-dubois',
    at: { day: -5, time: '10:40' },
    text: 'Pour ceux qui attendent quelque chose d’Asie : comptez **dix à quinze jours ouvrés de plus** qu’il y a six mois, les navires contournent toujours l’Afrique. Dites-moi vos besoins avant de commander, pas après.',
    reactions: {
      thanks: ['petra-wolters', 'jana-hoffmeister', 'emmanuel-tissot'],
      ok: ['ines-carvalho', 'thibault-girard'],
    },
  },
  {
    id: 'network-25',
    audience: 'inside',
    author: 'yann-kerbrat',
    at: { day: -3, time: '14:05' },
    text: 'Clôture du mois : dernières notes de frais **{fr-day:2} midi**. Une photo lisible du ticket suffit, le ticket lui-même peut dormir tranquille.',
    reactions: { ok: ['florian-eder', 'sophie-lambrecht', 'hugo-perrin', 'mei-dubois'] },
    comments: [
      {
        author: 'hugo-perrin',
        at: { day: -3, time: '14:30' },
        text: 'Et un reçu de taxi allemand écrit à la main ?',
      },
      {
        author: 'ulrike-petersen',
        at: { day: -3, time: '15:00' },
        text: 'Geht, wenn Datum, Strecke und Steuersatz draufstehen. Schick ihn mir, ich schaue.',
        reactions: { thanks: ['hugo-perrin', 'yann-kerbrat'] },
      },
    ],
  },
  {
    id: 'network-26',
    audience: 'inside',
    author: 'marion-delattre',
    at: { day: -1, time: '11:15' },
    text: 'Entretiens annuels : ouverture {fr-day:4}. Nouveauté, demandée par les deux comités : la charge de travail est la **première** question, pas la dernière.',
    reactions: {
      agree: ['sylvie-faure', 'bernd-hartwig', 'anke-thomsen'],
      thanks: ['julie-pasquier', 'elise-fontanel'],
    },
    comments: [
      {
        author: 'anke-thomsen',
        at: { day: -1, time: '13:20' },
        text: 'Die deutsche Fassung des Bogens steht in den nächsten Tagen im Portal.',
        reactions: { thanks: ['marion-delattre', 'greta-sommer'] },
      },
    ],
  },
  {
    id: 'network-27',
    audience: 'inside',
    author: 'chloe-marchand',
    at: 320,
    text: 'Un magazine de cuisine compare dix boîtes à repas : Midi est **deuxième**, à un point de la première.\n\n> La seule qui se rouvre d’une main, ou presque.\n\nLe « presque » va faire plaisir à Lena.',
    reactions: {
      thanks: ['adrien-coste', 'marc-antoine-roux', 'sophie-lambrecht'],
      agree: ['baptiste-nogues', 'matthias-brandt'],
    },
    comments: [
      {
        author: 'lena-aurich',
        at: 288,
        text: 'Das „fast“ nehme ich persönlich. Gebt mir ein halbes Jahr.',
        reactions: { agree: ['chloe-marchand', 'katrin-seidel', 'adrien-coste'] },
      },
    ],
  },
  {
    id: 'network-28',
    audience: 'inside',
    author: 'dennis-vogt',
    at: 180,
    text: 'Im Wareneingang Kassel liegt ein **Schlüsselbund** mit einem roten Karabiner und dem Anhänger „Keller 4“. Abholen bis 16 Uhr, danach beim Empfang.',
    reactions: { eye: ['petra-wolters'] },
    comments: [
      {
        author: 'nils-obermann',
        at: 130,
        text: 'Meiner. Danke, den suche ich schon die ganze Zeit.',
        reactions: { thanks: ['dennis-vogt'] },
      },
    ],
  },
  {
    id: 'network-29',
    audience: 'inside',
    author: 'julie-pasquier',
    at: 19,
    text: 'Petit rappel utile avant le salon : la ligne au-dessus de votre texte dit **qui va lire**. Cadenas : seulement nous. Œil : quelqu’un de l’extérieur lit aussi. Deux secondes, à chaque fois.',
    reactions: {
      agree: ['thibault-girard', 'florian-eder', 'vincent-arnaud'],
      thanks: ['hugo-perrin'],
    },
    comments: [
      {
        author: 'florian-eder',
        at: 9,
        text: 'Gilt doppelt für die Räume mit zwei Partnern.',
        reactions: { agree: ['julie-pasquier', 'lucas-ferrand'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
