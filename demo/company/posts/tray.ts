import type { RoomPost } from '../types.ts';

export const trayPosts = [
  {
    id: 'tray-01', audience: 'inside', author: 'emmanuel-tissot', at: { day: -90, time: '09:30' },
    text: 'Objectif : plus de film autour des bocaux Réserve. **38 tonnes par an**, c’est notre premier poste de plastique. Je pars sur un plateau carton à rabat bas, six bocaux de 0,75. Première maquette au labo {fr-day:-88}.',
    reactions: { agree: ['olivier-castan', 'chloe-marchand'], idea: ['pauline-mercier'] },
    comments: [
      { author: 'karim-ouazani', at: { day: -88, time: '10:15' }, text: 'Vu la maquette. Sur la palette, les rabats se touchent : on perd une rangée ou on déborde de 2 cm. À régler avant tout.', reactions: { thanks: ['emmanuel-tissot'] } },
      { author: 'emmanuel-tissot', at: { day: -88, time: '16:20' }, text: 'Bien vu. Je réduis le rabat de 6 mm, on garde 14 plateaux par couche.', reactions: { ok: ['karim-ouazani', 'pauline-mercier'] } },
    ],
  },
  {
    id: 'tray-02', audience: 'inside', author: 'murat-celik', at: { day: -85, time: '13:40' },
    text: 'Linie 2 packt heute 34 Folienpakete je Minute. Der Traypacker ist für 30 gebaut. Wer das Ziel auf 34 setzt, muss die Maschine mitbezahlen.',
    reactions: { agree: ['jens-rademacher'] },
    comments: [
      { author: 'olivier-castan', at: { day: -85, time: '14:30' }, text: '30 suffit, la ligne n’est plus le goulot depuis l’hiver. Je le mets dans la charte.', reactions: { thanks: ['murat-celik', 'jens-rademacher'] } },
    ],
  },
  {
    id: 'tray-03', audience: 'with:vialet', author: 'lucas-ferrand', at: { day: -82, time: '11:00' },
    text: 'Bienvenue Delphine, bienvenue Bruno. Ici on parle forme, carton et essais ; les commandes restent dans l’ERP. Le cahier des charges : 6 × 0,75 l, 2,9 kg, gerbage sur 5 niveaux, **aucune encre sur la face intérieure**.',
    reactions: { thanks: ['delphine-sorel'] },
    comments: [
      { author: 'delphine-sorel', at: { day: -82, time: '15:30' }, text: 'Merci. Avec un micro-cannelure E simple, cinq niveaux ne tiendront pas en ambiance humide. Je vous envoie deux qualités à comparer.', reactions: { agree: ['emmanuel-tissot'] } },
    ],
  },
  {
    id: 'tray-04', audience: 'with:vialet', author: 'emmanuel-tissot', at: { day: -71, time: '10:40' },
    text: 'Essai de compression, 24 h à 85 % d’humidité :\n\n- qualité A : 212 kg, **insuffisant**\n- qualité B : 318 kg, il en faut 290\n\nOn continue avec B.',
    reactions: { ok: ['delphine-sorel', 'lucas-ferrand'] },
    comments: [
      { author: 'bruno-vialet', at: { day: -71, time: '17:50' }, text: 'B vient de notre papetier du Jura, délai stable. Bon choix.', reactions: { thanks: ['lucas-ferrand'] } },
    ],
  },
  {
    id: 'tray-05', audience: 'inside', author: 'farid-benali', at: { day: -64, time: '11:10' },
    text: 'Coût complet par bocal : film **2,9 ct**, plateau et calage **5,1 ct** au devis actuel. À 60 000 plateaux par trimestre on arrive à 4,1. L’écart restant se défend avec la taxe sur le plastique, pas avec de l’optimisme.',
    reactions: { thanks: ['emmanuel-tissot', 'lucas-ferrand'], eye: ['olivier-castan'] },
    comments: [
      { author: 'lucas-ferrand', at: { day: -64, time: '14:00' }, text: 'Je consulte un deuxième cartonnier pour situer le prix. À garder pour nous.', reactions: { ok: ['farid-benali', 'emmanuel-tissot'] } },
    ],
  },
  {
    id: 'tray-06', audience: 'inside', author: 'florian-eder', at: { day: -57, time: '09:20' },
    text: 'Wachtlehner kommt nächste Woche dazu, wegen der Regaltiefe im Fachhandel. Bitte denkt daran: die zwei Partner in diesem Raum **sehen einander nicht**. In „alle“ also weder Namen noch Preise.',
    reactions: { ok: ['lucas-ferrand', 'emmanuel-tissot', 'greta-sommer'] },
    comments: [
      { author: 'lucas-ferrand', at: { day: -57, time: '09:45' }, text: 'Merci du rappel. Je relis mes anciens messages, tout ce qui touche au prix est en interne.', reactions: { thanks: ['florian-eder'] } },
    ],
  },
  {
    id: 'tray-07', audience: 'with:wachtlehner', author: 'florian-eder', at: { day: -54, time: '10:30' },
    text: 'Grüß Gott @Stefanie Moser, @Lukas Hinterleitner. Wir ersetzen die Schrumpffolie der Réserve-Gläser durch ein Tray aus Karton. Uns interessiert vor allem: passt es in eure Regale, und bleibt das Etikett sichtbar?',
    mentions: ['stefanie-moser', 'lukas-hinterleitner'],
    comments: [
      { author: 'stefanie-moser', at: { day: -54, time: '13:10' }, text: 'Danke fürs Einbinden. Unsere Fachböden sind 37 cm tief. Wie lang ist das Tray?' },
      { author: 'greta-sommer', at: { day: -54, time: '13:40' }, text: '28,6 × 19,2 cm, vordere Kante 4 cm hoch.', reactions: { thanks: ['stefanie-moser'] } },
      { author: 'lukas-hinterleitner', at: { day: -53, time: '08:15' }, text: 'Längs passt nur eins hintereinander, quer passt keins zu zweit (38,4). Da fehlen eineinhalb Zentimeter.', reactions: { eye: ['florian-eder', 'emmanuel-tissot'] } },
    ],
  },
  {
    id: 'tray-08', audience: 'inside', author: 'emmanuel-tissot', at: { day: -52, time: '11:30' },
    text: 'Retour du terrain : il manque 1,4 cm en largeur pour deux plateaux côte à côte. En serrant les bocaux et avec un calage plus fin on gagne **1,6 cm**. Je demande le nouveau tracé sans dire d’où vient la cote.',
    reactions: { agree: ['lucas-ferrand', 'florian-eder'] },
  },
  {
    id: 'tray-09', audience: 'with:vialet', author: 'emmanuel-tissot', at: { day: -52, time: '14:10' },
    text: 'Delphine, nouvelle contrainte : largeur hors tout **18,4 cm** au lieu de 19,2, calage aminci. Faisable avec la qualité B ?',
    comments: [
      { author: 'delphine-sorel', at: { day: -51, time: '09:50' }, text: 'Faisable, le calage passe en micro-cannelure F. La compression baisse d’environ 5 %, vous resterez au-dessus de 290.', reactions: { thanks: ['emmanuel-tissot'], ok: ['lucas-ferrand'] } },
    ],
  },
  {
    id: 'tray-10', audience: 'everyone', author: 'emmanuel-tissot', at: { day: -47, time: '16:00' },
    text: '**Essai de ligne n° 1**, Kassel, ligne 2, 12 palettes. Cadence 22 plateaux/min, casse 0,9 %, deux bourrages au dépliage. Le plateau fait maintenant 28,6 × 18,4 cm.',
    reactions: { thanks: ['murat-celik'] },
    comments: [
      { author: 'murat-celik', at: { day: -46, time: '08:30' }, text: 'Die Stauungen kamen vom Magazin, nicht vom Karton. Führungsleiste ist nachgestellt.', reactions: { thanks: ['emmanuel-tissot', 'jens-rademacher'] } },
    ],
  },
  {
    id: 'tray-11', audience: 'with:wachtlehner', author: 'greta-sommer', at: { day: -44, time: '10:05' },
    text: 'Das Tray misst jetzt 28,6 × **18,4 cm**. Zwei nebeneinander sind 36,8, das geht quer in eure 37 cm. Wollt ihr 20 Muster für den Regalversuch?',
    comments: [
      { author: 'lukas-hinterleitner', at: { day: -44, time: '11:20' }, text: 'Ja bitte, ich stelle sie in Wels und in Steyr auf.', reactions: { thanks: ['greta-sommer', 'florian-eder'] } },
    ],
  },
  {
    id: 'tray-12', audience: 'everyone', author: 'jens-rademacher', at: { day: -31, time: '15:15' },
    text: '**Versuch 2**, Linie 2, 18 Paletten: 26 Trays je Minute, Bruch 0,41 %, keine Stauung. Der Rest des Bruchs entsteht beim Einschieben der letzten Reihe.',
    reactions: { agree: ['murat-celik'], ok: ['olivier-castan'], thanks: ['emmanuel-tissot'] },
  },
  {
    id: 'tray-13', audience: 'with:wachtlehner', author: 'lukas-hinterleitner', at: { day: -19, time: '09:40' },
    text: 'Regalversuch Wels und Steyr, zwei Wochen:\n\n1. passt quer doppelt, **Beleg mit Foto**\n2. die Vorderkante verdeckt den Füllstrich\n3. das Personal mag es, weil keine Folie aufzuschneiden ist',
    reactions: { thanks: ['florian-eder', 'greta-sommer', 'emmanuel-tissot'] },
    comments: [
      { author: 'florian-eder', at: { day: -19, time: '10:25' }, text: 'Den Füllstrich haben wir schon korrigiert, die neue Kante ist 2 mm niedriger. Muster gehen heute raus.', reactions: { thanks: ['lukas-hinterleitner'] } },
      { author: 'stefanie-moser', at: { day: -18, time: '14:15' }, text: 'Aus dem Einkauf: ändert sich durch das Tray der Preis je Glas?' },
      { author: 'florian-eder', at: { day: -17, time: '08:50' }, text: 'Für laufende Aufträge nicht. Ob und was danach, ist nicht entschieden; du hörst es von mir, bevor es in einer Liste steht.', reactions: { ok: ['stefanie-moser'] } },
    ],
  },
  {
    id: 'tray-14', audience: 'inside', author: 'florian-eder', at: { day: -17, time: '09:10' },
    text: 'Frage aus Linz nach dem Preis. Ich habe geantwortet, dass nichts entschieden ist, und das stimmt. Können wir die 1,2 Cent **nicht** weitergeben?',
    comments: [
      { author: 'farid-benali', at: { day: -17, time: '10:30' }, text: 'À 4,1 ct par bocal, oui, si le déploiement couvre quatre références. Sur deux seulement, non. Décision {fr:9}.', reactions: { thanks: ['florian-eder'], agree: ['olivier-castan'] } },
    ],
  },
  {
    id: 'tray-15', audience: 'with:vialet', author: 'lucas-ferrand', at: { day: -12, time: '15:30' },
    text: 'Pour préparer la décision : quel délai pour passer de 6 000 à **60 000 plateaux par trimestre**, et avec combien d’avance sur les prévisions ?',
    comments: [
      { author: 'bruno-vialet', at: { day: -11, time: '17:30' }, text: 'Quatre semaines pour le premier lot, dix jours ensuite si vous me donnez huit semaines de visibilité. Il me faudra une deuxième forme.', reactions: { thanks: ['lucas-ferrand'] } },
    ],
  },
  {
    id: 'tray-16', audience: 'everyone', author: 'olivier-castan', at: { day: -6, time: '11:45' },
    text: 'Décision fixée au **{fr:9}**. Trois critères, dans cet ordre : casse au transport sous 0,3 %, cadence tenue à 28 au moins, retour du rayon. Merci à tous pour la qualité des essais.',
    reactions: { agree: ['emmanuel-tissot', 'pauline-mercier', 'murat-celik'], ok: ['jens-rademacher'] },
  },
  {
    id: 'tray-17', audience: 'inside', author: 'pauline-mercier', at: { day: -3, time: '09:50' },
    text: 'Casse au transport sur les 9 dernières palettes : **0,34 %**. Les deux pires voyageaient sans coiffe. Avec coiffe je suis à 0,22 %. Proposition : coiffe obligatoire, 18 ct la palette.',
    reactions: { idea: ['emmanuel-tissot', 'farid-benali'], agree: ['karim-ouazani'] },
    comments: [
      { author: 'farid-benali', at: { day: -3, time: '11:20' }, text: '18 ct pour 84 plateaux, négligeable. D’accord.', reactions: { thanks: ['pauline-mercier'] } },
    ],
  },
  {
    id: 'tray-18', audience: 'everyone', author: 'emmanuel-tissot', at: { day: -1, time: '17:05' },
    text: '**Essai n° 3** demain matin, ligne 2, 24 palettes, toutes avec coiffe. Objectif 28/min. Résultat ici dans la journée.',
    reactions: { eye: ['olivier-castan', 'pauline-mercier'] },
    comments: [
      { author: 'murat-celik', at: 215, text: 'Läuft seit 6:20 Uhr. Nach zwei Stunden 27,5 je Minute, ein Magazinwechsel dauert noch 70 Sekunden.', reactions: { thanks: ['emmanuel-tissot'] } },
      { author: 'jens-rademacher', at: 88, text: 'Letzte Stunde 28,4. Bruch bisher 0,19 %.', reactions: { agree: ['murat-celik', 'olivier-castan'], thanks: ['emmanuel-tissot'] } },
    ],
  },
  {
    id: 'tray-19', audience: 'with:wachtlehner', author: 'stefanie-moser', at: 61,
    text: 'Kurze Rückfrage zur Umstellung: laufen Folie und Tray eine Zeit lang parallel? Unser Lager braucht dafür **zwei Artikelnummern** oder einen harten Stichtag.',
    comments: [
      { author: 'greta-sommer', at: 22, text: 'Harter Stichtag je Größe, gleiche Artikelnummer, neue Verpackungsvariante. Den Termin nennen wir nach der Entscheidung, mindestens sechs Wochen vorher.', reactions: { thanks: ['stefanie-moser'] } },
    ],
  },
] as const satisfies readonly RoomPost[];
