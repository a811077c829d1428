import type { RoomPost } from '../types.ts';

export const trayEarly = [
  {
    id: 'tray-01',
    audience: 'inside',
    author: 'emmanuel-tissot',
    at: { day: -90, time: '09:30' },
    text: 'Objectif : plus de film autour des bocaux Réserve. **38 tonnes par an**, c’est notre premier poste de plastique. Je pars sur un plateau carton à rabat bas, six bocaux de 0,75. Première maquette au labo {fr-day:-88}. #réserve #plateau',
    reactions: { agree: ['olivier-castan', 'chloe-marchand'], idea: ['pauline-mercier'] },
    comments: [
      {
        author: 'karim-ouazani',
        at: { day: -88, time: '10:15' },
        text: 'Vu la maquette. Sur la palette, les rabats se touchent : on perd une rangée ou on déborde de 2 cm. À régler avant tout.',
        reactions: { thanks: ['emmanuel-tissot'] },
      },
      {
        author: 'emmanuel-tissot',
        at: { day: -88, time: '16:20' },
        text: 'Bien vu. Je réduis le rabat de 6 mm, on garde 14 plateaux par couche.',
        reactions: { ok: ['karim-ouazani', 'pauline-mercier'] },
      },
    ],
  },
  {
    id: 'tray-02',
    audience: 'inside',
    author: 'murat-celik',
    at: { day: -85, time: '13:40' },
    text: 'Linie 2 packt heute 34 Folienpakete je Minute. Der Traypacker ist für 30 gebaut. Wer das Ziel auf 34 setzt, muss die Maschine mitbezahlen.',
    reactions: { agree: ['jens-rademacher'] },
    comments: [
      {
        author: 'olivier-castan',
        at: { day: -85, time: '14:30' },
        text: '30 suffit, la ligne n’est plus le goulot depuis le dernier réglage. Je le mets dans la charte.',
        reactions: { thanks: ['murat-celik', 'jens-rademacher'] },
      },
    ],
  },
  {
    id: 'tray-20',
    audience: 'inside',
    author: 'olivier-castan',
    at: { day: -84, time: '09:00' },
    quote: 'tray-02',
    title: 'Cadence visée : 30 plateaux par minute',
    detail: {
      kind: 'decision',
      decidedBy: ['olivier-castan', 'jens-rademacher'],
      effectiveOn: -84,
      reviewOn: -20,
    },
    text: 'C’est ce pour quoi la machine est construite ; personne n’achète de fardeleuse neuve pour quatre unités de plus. #plateau',
    reactions: { thanks: ['murat-celik'] },
  },
  {
    id: 'tray-03',
    audience: 'with:vialet',
    author: 'lucas-ferrand',
    at: { day: -82, time: '11:00' },
    text: 'Bienvenue Delphine, bienvenue Bruno. Ici on parle forme, carton et essais ; les commandes restent dans l’ERP. Le cahier des charges : 6 × 0,75 l, 2,9 kg, gerbage sur 5 niveaux, **aucune encre sur la face intérieure**.',
    reactions: { thanks: ['delphine-sorel'] },
    comments: [
      {
        author: 'delphine-sorel',
        at: { day: -82, time: '15:30' },
        text: 'Merci. Avec un micro-cannelure E simple, cinq niveaux ne tiendront pas en ambiance humide. Je vous envoie deux qualités à comparer.',
        reactions: { agree: ['emmanuel-tissot'] },
      },
    ],
  },
  {
    id: 'tray-04',
    audience: 'with:vialet',
    author: 'emmanuel-tissot',
    at: { day: -71, time: '10:40' },
    text: 'Essai de compression, 24 h à 85 % d’humidité :\n\n- qualité A : 212 kg, **insuffisant**\n- qualité B : 318 kg, il en faut 290\n\nOn continue avec B.',
    reactions: { ok: ['delphine-sorel', 'lucas-ferrand'] },
    comments: [
      {
        author: 'bruno-vialet',
        at: { day: -71, time: '17:50' },
        text: 'B vient de notre papetier du Jura, délai stable. Bon choix.',
        reactions: { thanks: ['lucas-ferrand'] },
      },
    ],
  },
  {
    id: 'tray-05',
    audience: 'inside',
    author: 'farid-benali',
    at: { day: -64, time: '11:10' },
    text: 'Coût complet par bocal : film **2,9 ct**, plateau et calage **5,1 ct** au devis actuel. À 60 000 plateaux par trimestre on arrive à 4,1. L’écart restant se défend avec la taxe sur le plastique, pas avec de l’optimisme.',
    reactions: { thanks: ['emmanuel-tissot', 'lucas-ferrand'], eye: ['olivier-castan'] },
    comments: [
      {
        author: 'lucas-ferrand',
        at: { day: -64, time: '14:00' },
        text: 'Je consulte un deuxième cartonnier pour situer le prix. À garder pour nous.',
        reactions: { ok: ['farid-benali', 'emmanuel-tissot'] },
      },
    ],
  },
  {
    id: 'tray-06',
    audience: 'inside',
    author: 'florian-eder',
    at: { day: -57, time: '09:20' },
    text: 'Wachtlehner kommt nächste Woche dazu, wegen der Regaltiefe im Fachhandel. Bitte denkt daran: die zwei Partner in diesem Raum **sehen einander nicht**. In „alle“ also weder Namen noch Preise.',
    reactions: { ok: ['lucas-ferrand', 'emmanuel-tissot', 'greta-sommer'] },
    comments: [
      {
        author: 'lucas-ferrand',
        at: { day: -57, time: '09:45' },
        text: 'Merci du rappel. Je relis mes anciens messages, tout ce qui touche au prix est en interne.',
        reactions: { thanks: ['florian-eder'] },
      },
    ],
  },
  {
    id: 'tray-07',
    audience: 'with:wachtlehner',
    author: 'florian-eder',
    at: { day: -54, time: '10:30' },
    text: 'Grüß Gott @Stefanie Moser, @Lukas Hinterleitner. Wir ersetzen die Schrumpffolie der Réserve-Gläser durch ein Tray aus Karton. Uns interessiert vor allem: passt es in eure Regale, und bleibt das Etikett sichtbar?',
    mentions: ['stefanie-moser', 'lukas-hinterleitner'],
    comments: [
      {
        author: 'stefanie-moser',
        at: { day: -54, time: '13:10' },
        text: 'Danke fürs Einbinden. Unsere Fachböden sind 37 cm tief. Wie lang ist das Tray?',
      },
      {
        author: 'greta-sommer',
        at: { day: -54, time: '13:40' },
        text: '28,6 × 19,2 cm, vordere Kante 4 cm hoch.',
        reactions: { thanks: ['stefanie-moser'] },
      },
      {
        author: 'lukas-hinterleitner',
        at: { day: -53, time: '08:15' },
        text: 'Längs passt nur eins hintereinander, quer passt keins zu zweit (38,4). Da fehlen eineinhalb Zentimeter.',
        reactions: { eye: ['florian-eder', 'emmanuel-tissot'] },
      },
    ],
  },
  {
    id: 'tray-08',
    audience: 'inside',
    author: 'emmanuel-tissot',
    at: { day: -52, time: '11:30' },
    text: 'Retour du terrain : il manque 1,4 cm en largeur pour deux plateaux côte à côte. En serrant les bocaux et avec un calage plus fin on gagne **1,6 cm**. Je demande le nouveau tracé sans dire d’où vient la cote.',
    reactions: { agree: ['lucas-ferrand', 'florian-eder'] },
  },
  {
    id: 'tray-09',
    audience: 'with:vialet',
    author: 'emmanuel-tissot',
    at: { day: -52, time: '14:10' },
    text: 'Delphine, nouvelle contrainte : largeur hors tout **18,4 cm** au lieu de 19,2, calage aminci. Faisable avec la qualité B ?',
    comments: [
      {
        author: 'delphine-sorel',
        at: { day: -51, time: '09:50' },
        text: 'Faisable, le calage passe en micro-cannelure F. La compression baisse d’environ 5 %, vous resterez au-dessus de 290.',
        reactions: { thanks: ['emmanuel-tissot'], ok: ['lucas-ferrand'] },
      },
    ],
  },
  {
    id: 'tray-10',
    audience: 'everyone',
    author: 'emmanuel-tissot',
    at: { day: -47, time: '16:00' },
    text: '**Essai de ligne n° 1**, Kassel, ligne 2, 12 palettes. Cadence 22 plateaux/min, casse 0,9 %, deux bourrages au dépliage. Le plateau fait maintenant 28,6 × 18,4 cm.',
    reactions: { thanks: ['murat-celik'] },
    comments: [
      {
        author: 'murat-celik',
        at: { day: -46, time: '08:30' },
        text: 'Die Stauungen kamen vom Magazin, nicht vom Karton. Führungsleiste ist nachgestellt.',
        reactions: { thanks: ['emmanuel-tissot', 'jens-rademacher'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
