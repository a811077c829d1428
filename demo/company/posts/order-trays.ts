import type { RoomPost } from '../types.ts';

export const traysOrderPosts = [
  {
    id: 'trays-01',
    audience: 'with:vialet',
    author: 'lucas-ferrand',
    at: { day: -46, time: '10:30' },
    text: 'Bonjour Delphine, première commande pour l’essai : 4 000 plateaux `PK-TR-06` à 22,90 € le cent, 4 000 `PK-TR-12`, 4 000 calages et la forme de découpe. Livraison à Saint-Priest.',
    comments: [
      {
        author: 'delphine-sorel',
        at: { day: -46, time: '14:45' },
        text: 'Bien reçu. La forme demande trois semaines ; je vous propose de lancer le carton en même temps.',
        reactions: { agree: ['lucas-ferrand'], thanks: ['emmanuel-tissot'] },
      },
    ],
  },
  {
    id: 'trays-02',
    audience: 'inside',
    author: 'lucas-ferrand',
    at: { day: -41, time: '09:05' },
    text: 'Pour mémoire : le second devis sort à **20,90 €** le cent au lieu de 22,90, mais avec cinq semaines de délai et une forme à refaire. On ne le montre pas : je m’en sers seulement pour situer notre prix.',
    reactions: { ok: ['emmanuel-tissot'], eye: ['yann-kerbrat'] },
    comments: [
      {
        author: 'emmanuel-tissot',
        at: { day: -41, time: '09:40' },
        text: 'D’accord. Le carton de Vialet est meilleur à l’humidité, ça compte à Saint-Priest. Demande plutôt un prix au volume.',
        reactions: { idea: ['lucas-ferrand'] },
      },
    ],
  },
  {
    id: 'trays-03',
    audience: 'with:vialet',
    author: 'lucas-ferrand',
    at: { day: -37, time: '11:00' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'lucas-ferrand', at: { day: -36, time: '09:05' } },
    },
    text: 'Nous pouvons passer la ligne 10 à **6 000 plateaux** et la ligne 30 à 6 000 calages. À cette quantité, quel prix pour le `PK-TR-06` ? #plateau',
    comments: [
      {
        author: 'bruno-vialet',
        at: { day: -37, time: '17:20' },
        text: 'À 6 000 je descends à **21,40 €** le cent. En dessous je travaille pour l’onduleuse.',
        reactions: { thanks: ['lucas-ferrand'] },
      },
      {
        to: 0,
        author: 'lucas-ferrand',
        at: { day: -36, time: '09:10' },
        text: 'Accordé. La commande est modifiée, total **4 280,00 € HT**.',
        reactions: { ok: ['delphine-sorel', 'bruno-vialet'] },
      },
    ],
  },
  {
    id: 'trays-04',
    audience: 'with:vialet',
    author: 'delphine-sorel',
    at: { day: -30, time: '15:10' },
    text: 'La forme est finie et essayée, elle reste chez nous à votre nom. Dix plateaux témoins partent ce soir à l’attention d’Emmanuel.',
    reactions: { thanks: ['emmanuel-tissot', 'lucas-ferrand'] },
    comments: [
      {
        author: 'emmanuel-tissot',
        at: { day: -28, time: '10:25' },
        text: 'Reçus. Le rabat avant est 2 mm trop haut pour le bocal de 0,75 : il cache le repère de niveau. Possible sans refaire la forme ?',
      },
      {
        author: 'delphine-sorel',
        at: { day: -28, time: '11:50' },
        text: 'Oui, c’est un filet à décaler. Une demi-journée, offerte.',
        reactions: { thanks: ['emmanuel-tissot', 'lucas-ferrand'] },
      },
    ],
  },
  {
    id: 'trays-05',
    audience: 'inside',
    author: 'yann-kerbrat',
    at: { day: -26, time: '16:05' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'yann-kerbrat', at: { day: -26, time: '16:50' } },
    },
    text: 'Facture de la forme reçue : `FV-3071`, 1 450,00 € HT, ligne 40 réceptionnée. Je la passe en immobilisation ou en charge ?',
    comments: [
      {
        author: 'lucas-ferrand',
        at: { day: -26, time: '16:40' },
        text: 'En charge : elle est à nous, mais sous le seuil.',
        reactions: { ok: ['yann-kerbrat'] },
      },
    ],
  },
  {
    id: 'trays-06',
    audience: 'inside',
    author: 'karim-ouazani',
    at: { day: -8, time: '08:50' },
    text: '2 000 plateaux réceptionnés, bon `5000118377`, avec 2 000 calages. Sur la première pile j’ai **61 plateaux dont le collage s’ouvre** en coin. Photos sur le bon.',
    reactions: { eye: ['lucas-ferrand', 'emmanuel-tissot'] },
    comments: [
      {
        author: 'pauline-mercier',
        at: { day: -8, time: '09:25' },
        text: 'Il pleuvait au déchargement et la bâche était ouverte côté droit. Avant d’accuser la colle, regardons si ce sont les piles de droite.',
        reactions: { agree: ['karim-ouazani'] },
      },
      {
        author: 'karim-ouazani',
        at: { day: -8, time: '10:40' },
        text: 'Vérifié : 54 sur 61 viennent des piles de droite. Les autres sont au milieu, là je n’explique pas.',
        reactions: { thanks: ['emmanuel-tissot'] },
      },
    ],
  },
  {
    id: 'trays-07',
    audience: 'with:vialet',
    author: 'emmanuel-tissot',
    at: { day: -8, time: '14:15' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'emmanuel-tissot', at: { day: -7, time: '11:45' } },
    },
    text: 'Livraison de ce matin : 61 plateaux sur 2 000 s’ouvrent au collage. Pour 54 d’entre eux la pluie au déchargement suffit à l’expliquer, c’est **notre quai**. Il en reste 7, au milieu des piles. Pouvez-vous regarder le lot de colle ? #plateau',
    reactions: { thanks: ['delphine-sorel'] },
    comments: [
      {
        author: 'delphine-sorel',
        at: { day: -7, time: '11:30' },
        text: 'Merci de faire la part des choses. Le début de bobine avait une buse partiellement bouchée : 7 plateaux, c’est cohérent. Nous les remplaçons, et les 54 autres aussi.',
        reactions: { thanks: ['lucas-ferrand', 'karim-ouazani'] },
      },
      {
        to: 0,
        author: 'lucas-ferrand',
        at: { day: -7, time: '11:55' },
        text: 'Les 54, nous les payons, ce n’est pas à vous de couvrir notre bâche. Merci pour les 7.',
        reactions: { agree: ['emmanuel-tissot'], ok: ['bruno-vialet'] },
      },
    ],
  },
  {
    id: 'trays-08',
    audience: 'inside',
    author: 'yann-kerbrat',
    at: { day: -5, time: '10:15' },
    text: 'Facture partielle `FV-3118` : 2 000 plateaux 428,00 €, 2 000 calages 158,00 €, soit **586,00 € HT**. Conforme au reçu. Les 7 remplacés viennent sans facture, je ne bloque rien.',
    reactions: { agree: ['lucas-ferrand'] },
  },
  {
    id: 'trays-10',
    audience: 'with:vialet',
    author: 'delphine-sorel',
    at: { day: -2, time: '11:10' },
    title: 'Une bande de papier entre les piles, contre la pluie',
    detail: {
      kind: 'idea',
      supportedBy: ['karim-ouazani', 'emmanuel-tissot', 'bruno-vialet'],
      outcome: {
        is: 'adopted',
        by: 'lucas-ferrand',
        at: { day: -1, time: '09:10' },
        reason:
          'Quelques centimes par palette, et plus de discussion sur la bâche. Dès le solde de cette commande.',
      },
    },
    text: 'Elle boit les premières gouttes, et l’on voit tout de suite quel côté a été mouillé. #plateau #palettes',
  },
  {
    id: 'trays-09',
    audience: 'with:vialet',
    author: 'delphine-sorel',
    at: { day: -1, time: '16:20' },
    text: 'Le solde est en machine : 4 000 `PK-TR-06`, 4 000 `PK-TR-12`, 4 000 calages, plus les 7. Départ {fr-day:3}, livraison **{fr:4}** au matin.',
    reactions: { thanks: ['lucas-ferrand', 'pauline-mercier'] },
    comments: [
      {
        author: 'pauline-mercier',
        at: 262,
        text: 'Créneau à 8 h 30, quai 2, celui qui est couvert. Merci de prévenir le chauffeur.',
        reactions: { ok: ['delphine-sorel'], agree: ['karim-ouazani'] },
      },
      {
        author: 'bruno-vialet',
        at: 231,
        text: 'C’est moi qui livre, je serai à l’heure.',
        reactions: { thanks: ['pauline-mercier', 'karim-ouazani'] },
      },
    ],
  },
  {
    id: 'trays-11',
    audience: 'with:vialet',
    author: 'pauline-mercier',
    at: 140,
    title: 'Quai 2 : l’accès se fait par le portail nord',
    detail: { kind: 'announcement', confirmedBy: ['bruno-vialet', 'delphine-sorel'] },
    text: 'Les travaux sont finis, le sens de circulation reste. Au portail, donnez le numéro de la commande, pas celui du bon de livraison. #saint-priest',
  },
] as const satisfies readonly RoomPost[];
