import type { RoomPost } from '../types.ts';

export const recallEarly = [
  {
    id: 'recall-01',
    audience: 'inside',
    author: 'katrin-seidel',
    at: { day: -50, time: '09:00' },
    title: 'Rückrufübung am {de:-16}, 8 Uhr, ohne Ankündigung bei den Partnern',
    detail: {
      kind: 'decision',
      decidedBy: ['katrin-seidel', 'helene-vasseur'],
      effectiveOn: -50,
      reviewOn: -15,
    },
    text: 'Jährliche Rückrufübung. Dieses Mal vom Rohteil bis ins Regal: eine Dichtungscharge von Okerberg, ausgeliefert unter anderem an Wachtlehner. Termin **{de:-16}**, Beginn 8:00 Uhr. Der Termin bleibt intern, auch gegenüber den Partnern. #qualité',
    reactions: { ok: ['camille-prost', 'dennis-vogt', 'antoine-lescure'], eye: ['helene-vasseur'] },
    comments: [
      {
        author: 'camille-prost',
        at: { day: -50, time: '09:45' },
        text: 'Le scénario : colorant non conforme dans le lot `L2388`, sans danger immédiat. Les partenaires savent qu’il y aura un exercice, pas quand.',
        reactions: { agree: ['katrin-seidel', 'helene-vasseur'] },
      },
    ],
  },
  {
    id: 'recall-02',
    audience: 'inside',
    author: 'vincent-arnaud',
    at: { day: -46, time: '11:20' },
    text: 'Deux précautions : chaque message commence par « ÜBUNG », en objet comme en texte, et **aucun client final** n’est contacté. Un faux rappel qui fuit est un vrai problème.',
    reactions: { agree: ['katrin-seidel', 'julie-pasquier'], ok: ['elise-fontanel'] },
    comments: [
      {
        author: 'elise-fontanel',
        at: { day: -46, time: '14:10' },
        text: 'Côté consommateurs je prépare le texte sans l’envoyer, et je le fais relire ici en trois langues.',
        reactions: { thanks: ['camille-prost'] },
      },
    ],
  },
  {
    id: 'recall-03',
    audience: 'with:okerberg',
    author: 'jana-hoffmeister',
    at: { day: -41, time: '10:15' },
    text: '@Silke Ottens, @Timo Warnecke, willkommen. In den nächsten Wochen üben wir einen Rückruf. Von euch brauchen wir dann binnen einer Stunde die Rohstoffdaten einer Charge. Den Tag nennen wir **bewusst nicht**.',
    mentions: ['silke-ottens', 'timo-warnecke'],
    comments: [
      {
        author: 'silke-ottens',
        at: { day: -41, time: '13:00' },
        text: 'Einverstanden. Wer ist bei euch am Tag X die Ansprechperson, und gilt Telefon oder nur schriftlich?',
      },
      {
        author: 'katrin-seidel',
        at: { day: -41, time: '13:25' },
        text: 'Ich, Vertretung Camille Prost. Anruf zum Wecken, gezählt wird nur, was schriftlich hier steht.',
        reactions: { ok: ['silke-ottens', 'timo-warnecke'] },
      },
    ],
  },
  {
    id: 'recall-04',
    audience: 'with:wachtlehner',
    author: 'florian-eder',
    at: { day: -38, time: '09:30' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'florian-eder', at: { day: -38, time: '12:00' } },
    },
    text: 'Grüß Gott @Stefanie Moser, wir proben demnächst einen Rückruf bis ins Regal. Könnt ihr zu einer Artikelnummer sagen, welche **Chargen** in welchem Markt stehen? #qualité',
    mentions: ['stefanie-moser'],
    comments: [
      {
        author: 'stefanie-moser',
        at: { day: -38, time: '11:45' },
        text: 'Bis ins Lager ja, im Markt nur den Artikel ohne Charge. Die Märkte müssten aufs Etikett schauen.',
        reactions: { thanks: ['katrin-seidel', 'florian-eder'] },
      },
      {
        to: 0,
        author: 'katrin-seidel',
        at: { day: -37, time: '08:40' },
        text: 'Das ist ehrlich und genau das, was wir sehen wollen. Bitte nichts extra vorbereiten.',
        reactions: { agree: ['stefanie-moser'] },
      },
    ],
  },
  {
    id: 'recall-05',
    audience: 'inside',
    author: 'petra-wolters',
    at: { day: -33, time: '15:20' },
    text: 'Vorab aus Gespro: `L2388` ging in 11.420 Deckel, davon 9.860 ausgeliefert, 1.560 im Lager. Ich habe die Liste versiegelt und öffne sie erst zum Vergleich nach der Übung.',
    reactions: { thanks: ['katrin-seidel'], ok: ['camille-prost'] },
  },
  {
    id: 'recall-06',
    audience: 'inside',
    author: 'leila-haddad',
    at: { day: -27, time: '10:30' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'leila-haddad', at: { day: -27, time: '11:30' } },
    },
    text: 'Trois clients reçoivent par plateforme, je n’ai pas l’adresse du magasin. Dans l’exercice, est-ce un échec ou un constat ? #qualité',
    reactions: { question: ['greta-sommer'] },
    comments: [
      {
        author: 'camille-prost',
        at: { day: -27, time: '11:15' },
        text: 'Un constat, avec une action : obtenir la table de correspondance. On ne punit personne pour une donnée qui n’existe pas.',
        reactions: { thanks: ['leila-haddad'], agree: ['katrin-seidel'] },
      },
    ],
  },
  {
    id: 'recall-07',
    audience: 'inside',
    author: 'katrin-seidel',
    at: { day: -17, time: '16:45' },
    text: 'Start {de-day:-16}, 8:00 Uhr. Bitte die Telefone laut stellen. Wer Urlaub hat, wird **nicht** angerufen; die Vertretung muss es können.',
    reactions: {
      ok: [
        'dennis-vogt',
        'yusuf-aydin',
        'petra-wolters',
        'greta-sommer',
        'leila-haddad',
        'jana-hoffmeister',
      ],
    },
  },
  {
    id: 'recall-08',
    audience: 'with:okerberg',
    author: 'katrin-seidel',
    at: { day: -16, time: '08:05' },
    text: '**ÜBUNG.** Charge `L2388`, Dichtung `SL-MD-06`. Bitte Mischungsnummer, Farbcharge, Liefertermine und weitere Empfänger **unserer** Teile. Zeit läuft.',
    comments: [
      {
        author: 'timo-warnecke',
        at: { day: -16, time: '08:22' },
        text: 'ÜBUNG. Gelesen, Lieferscheine: zwei, `LS-7731` und `LS-7745`, zusammen 12.000 Stück.',
        reactions: { thanks: ['katrin-seidel'] },
      },
      {
        author: 'silke-ottens',
        at: { day: -16, time: '08:51' },
        text: 'ÜBUNG. Mischung `M-904`, Farbpaste `P-17/3`. Für Halvane nur diese Charge; Rückstellmuster vorhanden.',
        reactions: { thanks: ['katrin-seidel', 'camille-prost', 'jana-hoffmeister'] },
      },
      {
        author: 'katrin-seidel',
        at: { day: -16, time: '08:55' },
        text: 'ÜBUNG. 46 Minuten, vollständig. Vielen Dank, euer Teil ist beendet.',
        reactions: { ok: ['silke-ottens', 'timo-warnecke'] },
      },
    ],
  },
  {
    id: 'recall-09',
    audience: 'inside',
    author: 'dennis-vogt',
    at: { day: -16, time: '09:10' },
    text: 'ÜBUNG. Lager Kassel: 1.544 Deckel gefunden und gesperrt, Soll nach Bestand 1.560. Sechzehn Stück suche ich noch.',
    comments: [
      {
        author: 'yusuf-aydin',
        at: { day: -16, time: '09:34' },
        text: 'ÜBUNG. Die sechzehn stehen bei mir im Prüfraum, Rückstellmuster der Linie 2. Waren nicht umgebucht.',
        reactions: { thanks: ['dennis-vogt', 'katrin-seidel'] },
      },
      {
        author: 'petra-wolters',
        at: { day: -16, time: '09:50' },
        text: 'ÜBUNG. Damit 1.560 von 1.560. Kundenliste: 14 Empfänger, 9.860 Stück.',
        reactions: { ok: ['katrin-seidel'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
