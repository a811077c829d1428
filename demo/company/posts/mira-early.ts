import type { RoomPost } from '../types.ts';

export const miraEarly = [
  {
    id: 'mira-01',
    audience: 'inside',
    author: 'stephane-lacombe',
    at: { day: -104, time: '09:30' },
    text: 'La décision est prise : Gespro s’arrête, **Mira** prend la suite le {fr:28}. Cette salle sert à tout ce qui ne rentre pas dans un ticket : choix, règles, doutes. Clara anime pour Lyon, Nils pour Kassel.',
    reactions: { ok: ['clara-vidal', 'nils-obermann', 'olivier-castan'], eye: ['amadou-diallo'] },
    comments: [
      {
        author: 'nils-obermann',
        at: { day: -104, time: '10:45' },
        text: 'Willkommen auch von mir. Bitte schreibt auf Deutsch oder Französisch, wie es euch leichter fällt. Verbindliches übersetzen wir.',
        reactions: { thanks: ['clara-vidal'] },
      },
    ],
  },
  {
    id: 'mira-02',
    audience: 'inside',
    author: 'yann-kerbrat',
    at: { day: -101, time: '14:20' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'yann-kerbrat', at: { day: -100, time: '09:30' } },
    },
    text: 'Première question de comptable : reprend-on l’historique des factures, ou seulement les postes ouverts ? #mira',
    comments: [
      {
        author: 'clara-vidal',
        at: { day: -100, time: '09:10' },
        text: 'Postes ouverts plus 24 mois soldés en lecture. Le reste demeure consultable dans Gespro, figé, pendant dix ans.',
        reactions: { thanks: ['yann-kerbrat', 'farid-benali'] },
      },
      {
        author: 'ulrike-petersen',
        at: { day: -100, time: '10:00' },
        text: 'In Deutschland gelten für Rechnungen acht Jahre. Zehn deckt beides ab, passt.',
        reactions: { ok: ['clara-vidal'] },
      },
    ],
  },
  {
    id: 'mira-03',
    audience: 'inside',
    author: 'clara-vidal',
    at: { day: -88, time: '11:05' },
    text: 'Audit des données articles :\n\n- 6 240 articles, dont **2 060 sans mouvement** depuis trois ans\n- 311 doublons entre Lyon et Kassel\n- 47 unités de mesure pour dire « carton »\n\nJe propose de ne reprendre que les 4 180 vivants.',
    reactions: {
      agree: ['stephane-lacombe', 'pauline-mercier', 'petra-wolters'],
      eye: ['farid-benali'],
    },
    comments: [
      {
        author: 'petra-wolters',
        at: { day: -87, time: '08:50' },
        text: 'Einverstanden, aber Ersatzteile haben oft jahrelang keine Bewegung. Bitte Warengruppe 90 ausnehmen.',
        reactions: { agree: ['clara-vidal'] },
      },
      {
        author: 'clara-vidal',
        at: { day: -87, time: '11:30' },
        text: 'Bien vu : groupe 90 conservé, il est compté dans les 4 180.',
        reactions: { thanks: ['petra-wolters'] },
      },
    ],
  },
  {
    id: 'mira-16',
    audience: 'inside',
    author: 'clara-vidal',
    at: { day: -85, time: '11:00' },
    quote: 'mira-03',
    title: 'Nous reprenons 4 180 articles, groupe 90 compris',
    detail: {
      kind: 'decision',
      decidedBy: ['clara-vidal', 'petra-wolters', 'stephane-lacombe'],
      effectiveOn: -85,
    },
    text: 'Deux jours ouvrés sans objection : la règle de la salle s’applique. Les 2 060 articles sans mouvement restent lisibles dans Gespro. #mira',
    reactions: { ok: ['pauline-mercier', 'nils-obermann', 'farid-benali'] },
  },
  {
    id: 'mira-04',
    audience: 'inside',
    author: 'nadia-belkacem',
    at: { day: -80, time: '15:40' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'nadia-belkacem', at: { day: -79, time: '09:40' } },
    },
    text: 'Les prix d’achat au cent, au mille ou à la pièce : Mira accepte les trois ? Le verre se traite **au cent**, je ne veux pas voir 0,38 arrondi quelque part. #mira',
    reactions: { question: ['yann-kerbrat'] },
    comments: [
      {
        author: 'nils-obermann',
        at: { day: -79, time: '09:20' },
        text: 'Ja, Preis und Preiseinheit sind getrennte Felder. Gerundet wird erst die Positionssumme, auf den Cent.',
        reactions: { thanks: ['nadia-belkacem', 'ulrike-petersen'] },
      },
    ],
  },
  {
    id: 'mira-05',
    audience: 'inside',
    author: 'nils-obermann',
    at: { day: -66, time: '10:15' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'nils-obermann', at: { day: -66, time: '13:10' } },
    },
    text: 'Schnittstelle zur Palettenwaage: Mira will das Gewicht beim Wareneingang **automatisch** übernehmen. @Dennis Vogt, reicht euch das, oder braucht ihr eine Handeingabe als Ausweg? #palettes',
    mentions: ['dennis-vogt'],
    comments: [
      {
        author: 'dennis-vogt',
        at: { day: -66, time: '11:50' },
        text: 'Ausweg brauchen wir, die Waage fällt zweimal im Jahr aus. Aber dann bitte sichtbar als „von Hand“.',
        reactions: { agree: ['nils-obermann', 'pauline-mercier'] },
      },
    ],
  },
  {
    id: 'mira-06',
    audience: 'inside',
    author: 'bernd-hartwig',
    at: { day: -57, time: '09:00' },
    text: 'Der Betriebsrat hat zwei Fragen, bevor wir zustimmen:\n\n1. Welche **Zeitstempel** je Person speichert Mira an den Scannern?\n2. Wer kann sie auswerten?\n\nOhne Antwort keine Zustimmung nach § 87.',
    reactions: { eye: ['nils-obermann', 'stephane-lacombe'], agree: ['dennis-vogt'] },
    comments: [
      {
        author: 'nils-obermann',
        at: { day: -57, time: '13:30' },
        text: 'Zu 1: Buchung mit Benutzer und Uhrzeit, weil ein Bestand sonst nicht nachvollziehbar ist. Zu 2: heute jeder mit Berichtsrechten. Das können und werden wir einschränken.',
        reactions: { thanks: ['bernd-hartwig'] },
      },
      {
        author: 'olivier-castan',
        at: { day: -56, time: '10:00' },
        text: 'Position de la direction : **aucune** mesure individuelle de cadence, ni à Kassel ni à Saint-Priest. Nous l’écrirons dans l’accord.',
        reactions: { agree: ['bernd-hartwig', 'clara-vidal', 'jens-rademacher'] },
      },
      {
        author: 'nils-obermann',
        at: { day: -48, time: '16:20' },
        text: 'Umgesetzt: Auswertungen nur je Schicht und ab fünf Personen, Benutzername nach 90 Tagen gelöscht. Nachweis liegt beim Betriebsrat.',
        reactions: { thanks: ['bernd-hartwig', 'olivier-castan'] },
      },
    ],
  },
  {
    id: 'mira-17',
    audience: 'inside',
    author: 'stephane-lacombe',
    at: { day: -54, time: '10:30' },
    title: 'Un report se décide en comité, cinq jours ouvrés avant la bascule',
    detail: {
      kind: 'decision',
      decidedBy: ['stephane-lacombe', 'olivier-castan'],
      effectiveOn: -54,
      reviewOn: -10,
    },
    text: 'Si un site demande un report, le comité tranche au vu du dernier essai à blanc. Pas avant, pas par courriel. #mira',
    reactions: { ok: ['clara-vidal', 'nils-obermann'] },
    comments: [
      {
        author: 'ulrike-petersen',
        at: { day: -54, time: '14:15' },
        text: 'Ohne feste Kriterien wird das Komitee nach Gefühl entscheiden. Ich hätte gern eine Zahl.',
        reactions: { agree: ['petra-wolters'], eye: ['stephane-lacombe'] },
      },
    ],
  },
  {
    id: 'mira-07',
    audience: 'inside',
    author: 'leila-haddad',
    at: { day: -50, time: '11:25' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'leila-haddad', at: { day: -50, time: '14:40' } },
    },
    text: 'EDI : 14 clients reçoivent nos avis d’expédition, 3 avec un format maison. Qui prévient les clients du changement, et quand ?',
    comments: [
      {
        author: 'clara-vidal',
        at: { day: -50, time: '14:15' },
        text: 'Personne ne change rien côté client : l’enveloppe reste la même, nous convertissons. Test avec deux volontaires dans trois semaines.',
        reactions: { thanks: ['leila-haddad', 'greta-sommer'] },
      },
    ],
  },
  {
    id: 'mira-08',
    audience: 'inside',
    author: 'amadou-diallo',
    at: { day: -42, time: '10:30' },
    text: '38 douchettes sur 61 sont trop anciennes pour l’écran Mira. Commander maintenant = livraison en six semaines. Il me faut un accord : **26 200 €**.',
    reactions: { eye: ['stephane-lacombe', 'farid-benali'] },
    comments: [
      {
        author: 'farid-benali',
        at: { day: -42, time: '11:10' },
        text: 'Prévu à 30 000 sur la ligne matériel. Pour moi c’est bon.',
        reactions: { agree: ['stephane-lacombe'] },
      },
      {
        author: 'stephane-lacombe',
        at: { day: -42, time: '11:20' },
        text: 'Commandez.',
        reactions: { thanks: ['amadou-diallo'], ok: ['pauline-mercier'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
