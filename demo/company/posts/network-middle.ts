import type { RoomPost } from '../types.ts';

export const networkMiddle = [
  {
    id: 'network-16',
    audience: 'inside',
    author: 'sabine-roth',
    at: { day: -31, time: '16:00' },
    title: 'Résultats du trimestre',
    detail: {
      kind: 'announcement',
      confirmedBy: [
        'helene-vasseur',
        'marc-antoine-roux',
        'thibault-girard',
        'matthias-brandt',
        'sophie-lambrecht',
        'jens-rademacher',
      ],
    },
    text: 'Résultats du trimestre, pour nous avant la presse locale :\n\n- chiffre d’affaires **21,4 M€**, +4,1 %\n- Midi +19 %, Réserve stable, Onde −6 %\n- le transport coûte 0,8 point de marge de plus qu’il y a un an\n\nQuestions bienvenues ici.\n\n#midi #réserve #onde',
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
        to: 0,
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
    text: 'Die ersten 40 Kolleginnen und Kollegen sind auf **Mira** geschult. Ehrliches Echo: „schneller, aber die Suche will das Minuszeichen in der Artikelnummer“. Wird behoben. #mira',
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
    title: 'Cadeaux de fournisseurs : déclarés et partagés au-delà de 30 €',
    detail: {
      kind: 'decision',
      decidedBy: ['thibault-girard', 'vincent-arnaud'],
      effectiveOn: -25,
    },
    text: 'Rappel achats : un cadeau de fournisseur au-delà de **30 €** se déclare et se partage. La caisse de vin reçue la semaine dernière va donc à la tombola du personnel. #achats',
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
    title: 'Une étagère « ratés utiles » dans le hall',
    detail: {
      kind: 'idea',
      supportedBy: [
        'lena-aurich',
        'emmanuel-tissot',
        'chloe-marchand',
        'baptiste-nogues',
        'helene-vasseur',
        'julie-pasquier',
      ],
      outcome: {
        is: 'adopted',
        by: 'julie-pasquier',
        at: { day: -21, time: '09:45' },
        reason:
          'Elle tient au rez-de-chaussée, les pièces existent déjà, et l’on apprend plus d’un raté raconté que d’un succès affiché.',
      },
    },
    text: 'Une étagère **« ratés utiles »** dans le hall de Lyon, avec une phrase par pièce sur ce qu’on a appris. J’ai déjà neuf prototypes. #lyon',
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
    title: 'Travaux rue de l’Industrie : entrez par le portail nord',
    detail: {
      kind: 'announcement',
      confirmedBy: ['pauline-mercier', 'ines-carvalho', 'lucas-ferrand', 'sylvie-faure'],
    },
    text: 'Travaux rue de l’Industrie jusqu’au {fr:-4} : les camions entrent par le portail nord. Les visiteurs aussi, prévenez-les. #saint-priest',
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
    text: 'L’exercice de rappel du {fr:-16} a pris **205 minutes** pour 240 visées. Nous avons trouvé quatre choses à corriger, et c’est pour cela qu’on s’exerce. Merci à toutes les équipes, des deux côtés du Rhin. #qualité',
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
        to: 0,
        author: 'katrin-seidel',
        at: { day: -15, time: '13:05' },
        text: 'Gut: gesperrt wurde nur im Lager. Beim nächsten Mal beziehen wir die Linie mit ein.',
        reactions: { thanks: ['jens-rademacher'] },
      },
    ],
  },
  {
    id: 'network-30',
    audience: 'inside',
    author: 'hugo-perrin',
    at: { day: -13, time: '10:20' },
    title: 'Une navette Lyon–Kassel, une fois par semaine',
    detail: {
      kind: 'idea',
      supportedBy: ['elise-fontanel', 'baptiste-nogues', 'ronja-keller', 'greta-sommer'],
      outcome: {
        is: 'declined',
        by: 'pauline-mercier',
        at: { day: -9, time: '16:15' },
        reason:
          'Chiffré sur six mois : quatre passagers par semaine en moyenne, 1 450 € le trajet. Le train revient trois fois moins cher ; nous prenons en revanche un abonnement à 50 % pour ceux qui voyagent souvent.',
      },
    },
    text: 'Un minibus le mardi, retour le jeudi : on emporterait aussi les échantillons, au lieu de les confier à trois transporteurs différents. #lyon #kassel',
    comments: [
      {
        author: 'murat-celik',
        at: { day: -12, time: '08:25' },
        text: 'Neun Stunden im Bus, und danach noch eine Schicht? Eher nicht. Aber die Muster könnten mit dem LKW mitfahren.',
        reactions: { agree: ['pauline-mercier'] },
      },
      {
        to: 0,
        author: 'pauline-mercier',
        at: { day: -12, time: '09:40' },
        text: 'Pour les échantillons c’est déjà possible : une caisse par camion, déposée au quai 1 la veille.',
        reactions: { thanks: ['hugo-perrin', 'murat-celik'] },
      },
    ],
  },
  {
    id: 'network-31',
    audience: 'inside',
    author: 'julie-pasquier',
    at: { day: -12, time: '11:30' },
    title: 'Journée commune des trois sites : quelle date ?',
    detail: {
      kind: 'poll',
      choices: ['{fr-day:45} {fr:45}', '{fr-day:51} {fr:51}', '{fr-day:58} {fr:58}'],
      several: true,
      closesAt: { day: -6, time: '12:00' },
      votes: {
        'anke-thomsen': [0, 1],
        'karim-ouazani': [1],
        'greta-sommer': [1, 2],
        'lena-aurich': [1],
        'baptiste-nogues': [0],
        'sylvie-faure': [1],
        'tobias-krug': [2],
        'elise-fontanel': [0, 1],
        'marion-delattre': [1],
      },
    },
    text: 'Une journée à Saint-Priest, à mi-chemin de rien mais avec de la place. Cochez **toutes** les dates qui vous vont. #saint-priest #lyon #kassel',
    comments: [
      {
        author: 'anke-thomsen',
        at: { day: -12, time: '13:10' },
        text: 'Aus Kassel fährt ein Bus. Wir brauchen also auch den Nachmittag davor.',
        reactions: { ok: ['julie-pasquier'] },
      },
    ],
  },
  {
    id: 'network-22',
    audience: 'inside',
    author: 'ronja-keller',
    at: { day: -11, time: '15:45' },
    text: 'Messe „Tisch & Vorrat“ vom {de:16} bis {de:19} in Köln. Wer einen Tag Standdienst machen möchte: noch **sechs Plätze**, Zug und Hotel zahlt die Firma. #tisch-und-vorrat',
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
        to: 1,
        author: 'jens-rademacher',
        at: { day: -10, time: '09:00' },
        text: 'Kommt sie. Fahr hin.',
        reactions: { thanks: ['murat-celik', 'ronja-keller'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
