import type { RoomPost } from '../types.ts';

export const miraRecent = [
  {
    id: 'mira-09',
    audience: 'inside',
    author: 'greta-sommer',
    at: { day: -29, time: '13:50' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'greta-sommer', at: { day: -29, time: '15:20' } },
    },
    text: 'Schulung Vertrieb war gut, aber der Übungsmandant kennt keine **Streckengeschäfte**. Kommt das noch, oder gibt es das in Mira nicht?',
    comments: [
      {
        author: 'nils-obermann',
        at: { day: -29, time: '15:05' },
        text: 'Gibt es, ist nur im Übungsmandanten nicht gepflegt. Ab {de-day:-26} drin.',
        reactions: { thanks: ['greta-sommer'] },
      },
      {
        to: 0,
        author: 'leila-haddad',
        at: { day: -28, time: '09:40' },
        text: 'Merci, la même question m’attendait.',
        reactions: { ok: ['greta-sommer'] },
      },
    ],
  },
  {
    id: 'mira-10',
    audience: 'inside',
    author: 'clara-vidal',
    at: { day: -18, time: '17:30' },
    text: '**Essai à blanc n° 1** terminé. Durée 9 h 40 pour 12 h prévues. Stocks : écart **0,8 %**, presque tout vient des emplacements de quai. 7 anomalies, dont 4 bloquantes. Le détail est dans le [tableau](https://intranet.halvane.example/mira/essai-1), les noms aussi (les noms des *responsables de correction*, pas des coupables). #mira',
    reactions: {
      thanks: ['stephane-lacombe', 'nils-obermann', 'pauline-mercier'],
      agree: ['olivier-castan'],
    },
    comments: [
      {
        author: 'pauline-mercier',
        at: { day: -17, time: '08:45' },
        text: 'L’écart de quai est réel : ce sont les palettes reçues et pas encore rangées. Il faut vider le quai la veille de la bascule.',
        reactions: { idea: ['clara-vidal'], agree: ['dennis-vogt'] },
      },
      {
        to: 0,
        author: 'dennis-vogt',
        at: { day: -17, time: '09:30' },
        text: 'In Kassel geht das nur, wenn zwei Tage vorher kein LKW kommt. @Nadia Belkacem, lässt sich das bei den Bestellungen steuern?',
        mentions: ['nadia-belkacem'],
      },
      {
        to: 1,
        author: 'nadia-belkacem',
        at: { day: -17, time: '10:10' },
        text: 'Oui pour le verre, je bloque {fr:26} et {fr:27}. Pour les joints il faudra demander à Jana.',
        reactions: { thanks: ['dennis-vogt', 'pauline-mercier'] },
      },
    ],
  },
  {
    id: 'mira-11',
    audience: 'inside',
    author: 'jens-rademacher',
    at: { day: -15, time: '10:20' },
    title: 'Ausschussgrund nur, wenn es Ausschuss gibt',
    detail: {
      kind: 'idea',
      supportedBy: ['dennis-vogt', 'petra-wolters', 'katrin-seidel', 'amadou-diallo'],
      outcome: {
        is: 'adopted',
        by: 'nils-obermann',
        at: { day: -14, time: '11:50' },
        reason:
          '190 Eingaben je Schicht weniger, und die echten Gründe gehen nicht mehr in lauter Nullen unter.',
      },
    },
    text: 'Rückmeldung Produktion: die Maske verlangt bei jeder Palette einen Ausschussgrund, auch bei null Ausschuss. Das sind 190 unnötige Eingaben je Schicht. #mira #kassel',
    reactions: { agree: ['dennis-vogt'], eye: ['nils-obermann'] },
    comments: [
      {
        author: 'nils-obermann',
        at: { day: -14, time: '11:40' },
        text: 'Pflicht nur noch, wenn Ausschuss größer null. Ist im Testsystem.',
        reactions: { thanks: ['jens-rademacher'] },
      },
    ],
  },
  {
    id: 'mira-12',
    audience: 'inside',
    author: 'katrin-seidel',
    at: { day: -13, time: '14:30' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'katrin-seidel', at: { day: -13, time: '16:10' } },
    },
    text: 'Lehre aus der Rückrufübung: Umbuchungen in den Prüfraum müssen **mit Charge** laufen, sonst fehlen am Ende sechzehn Deckel. Kann Mira das erzwingen? #mira',
    comments: [
      {
        author: 'clara-vidal',
        at: { day: -13, time: '15:50' },
        text: 'Oui, le lot devient obligatoire pour tout mouvement des groupes 10 à 40. Je l’active pour l’essai n° 2.',
        reactions: { thanks: ['katrin-seidel', 'petra-wolters'] },
      },
    ],
  },
  {
    id: 'mira-13',
    audience: 'inside',
    author: 'olivier-castan',
    at: { day: -8, time: '09:15' },
    title: 'Une anomalie bloquante ou plus de 0,3 % d’écart : on reporte. Sinon, on y va',
    detail: {
      kind: 'decision',
      decidedBy: ['olivier-castan', 'stephane-lacombe'],
      effectiveOn: -8,
      reviewOn: 22,
      replaces: 'mira-17',
    },
    pinned: { by: 'clara-vidal', at: { day: -8, time: '09:30' } },
    text: 'Je reçois des demandes de report « par prudence ». Ma règle : on reporte si, au {fr:22}, il reste **une** anomalie bloquante ou plus de 0,3 % d’écart de stock. Sinon on y va. #mira',
    reactions: {
      agree: ['stephane-lacombe', 'clara-vidal', 'nils-obermann', 'pauline-mercier'],
      ok: ['farid-benali'],
    },
    comments: [
      {
        author: 'ulrike-petersen',
        at: { day: -8, time: '10:05' },
        text: 'Und der Monatsabschluss? Der läuft bis zum vierten Arbeitstag.',
      },
      {
        to: 0,
        author: 'nils-obermann',
        at: { day: -8, time: '11:00' },
        text: 'Abschluss noch in Gespro, Buchungssperre nur für Bestände. Das haben wir mit Yann so geplant.',
        reactions: { thanks: ['ulrike-petersen'], agree: ['yann-kerbrat'] },
      },
    ],
  },
  {
    id: 'mira-18',
    audience: 'inside',
    author: 'clara-vidal',
    at: { day: -4, time: '09:10' },
    title: 'Pas de nouvel article entre le {fr:18} et le {fr:28}',
    detail: {
      kind: 'announcement',
      confirmedBy: [
        'nils-obermann',
        'petra-wolters',
        'nadia-belkacem',
        'greta-sommer',
        'leila-haddad',
      ],
    },
    text: 'Gespro refusera la création d’articles pendant ces dix jours. Ce qui doit exister avant la bascule se demande jusqu’au {fr:16}, avec le poids et l’unité. #mira',
    comments: [
      {
        author: 'nils-obermann',
        at: { day: -4, time: '10:00' },
        text: 'Gilt auch für Kassel: neue Artikel bitte bis {de:16} beantragen.',
        reactions: { thanks: ['clara-vidal', 'greta-sommer'] },
      },
    ],
  },
  {
    id: 'mira-19',
    audience: 'inside',
    author: 'nils-obermann',
    at: { day: -1, time: '10:30' },
    title: 'Zweiter Probelauf: an welchem Abend?',
    detail: {
      kind: 'poll',
      choices: ['{de-day:7}, {de:7}', '{de-day:8}, {de:8}', '{de-day:9}, {de:9}'],
      closesAt: { day: 1, time: '12:00' },
      votes: {
        'clara-vidal': [1],
        'dennis-vogt': [1],
        'pauline-mercier': [0],
        'petra-wolters': [1],
        'ulrike-petersen': [2],
        'amadou-diallo': [1],
        'yann-kerbrat': [2],
      },
    },
    text: 'Beginn jeweils 17 Uhr, Dauer nach dem ersten Lauf etwa zehn Stunden. Das Lager darf ab 16 Uhr nichts mehr buchen. #mira #kassel #lyon',
    comments: [
      {
        author: 'pauline-mercier',
        at: { day: -1, time: '11:20' },
        text: 'Je préfère le premier, mais les trois sont possibles pour Saint-Priest.',
        reactions: { thanks: ['nils-obermann'] },
      },
    ],
  },
  {
    id: 'mira-14',
    audience: 'inside',
    author: 'clara-vidal',
    at: { day: -1, time: '14:10' },
    detail: { kind: 'question', accepted: { comment: 1, by: 'clara-vidal', at: 270 } },
    text: 'Articles contrôlés : **3 912 sur 4 180**. Les 268 restants sont presque tous des emballages sans poids. @Petra Wolters @Greta Sommer, qui les pèse ? #mira',
    mentions: ['petra-wolters', 'greta-sommer'],
    comments: [
      {
        author: 'petra-wolters',
        at: { day: -1, time: '15:25' },
        text: 'Ich nehme die 140 aus Kassel, mit der Waage im Labor, bis {de-day:4}.',
        reactions: { thanks: ['clara-vidal'] },
      },
      {
        author: 'pauline-mercier',
        at: 284,
        text: 'Saint-Priest prend les 128 autres. Une palette de cartons vides, une après-midi.',
        reactions: { thanks: ['clara-vidal', 'nils-obermann'] },
      },
    ],
  },
  {
    id: 'mira-15',
    audience: 'inside',
    author: 'nils-obermann',
    at: 158,
    title: 'Noch drei blockierende Fehler',
    text: 'Stand heute:\n\n1. Etikett druckt bei Teilpaletten die volle Menge\n2. Gutschrift ohne Bezug zur Rechnung möglich\n3. Scanner verliert nach Funkloch die letzte Buchung\n\nNummer 3 macht mir Sorgen.\n\n#mira',
    reactions: { eye: ['stephane-lacombe', 'clara-vidal', 'dennis-vogt'] },
    comments: [
      {
        author: 'amadou-diallo',
        at: 133,
        text: 'Pour le 3 : reproduit au fond de l’allée 14, une fois sur cinq. Avec les nouvelles douchettes je n’y arrive pas. Elles arrivent {fr-day:3}.',
        reactions: { thanks: ['nils-obermann'], idea: ['clara-vidal'] },
      },
      {
        author: 'yann-kerbrat',
        at: 102,
        text: 'Pour le 2 : chez nous un avoir sans facture n’existe pas, vous pouvez interdire.',
        reactions: { ok: ['nils-obermann'], agree: ['ulrike-petersen'] },
      },
      {
        author: 'stephane-lacombe',
        at: 36,
        text: 'Point à trois {fr-day:1} à 9 h sur le 3. Si c’est le matériel, on le prouve avant {fr-day:4}.',
        reactions: { agree: ['nils-obermann', 'amadou-diallo'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
