import type { Room } from '../types.ts';

export const jarsOrder = {
  id: 'order-4500071832',
  kind: 'record',
  title: 'Commande d’achat 4500071832',
  record: 'erp:purchase-order/4500071832',
  openedOn: -38,
  facilitators: [],
  parties: ['vidros-alcamar'],
  members: {
    'nadia-belkacem': -38,
    'petra-wolters': -38,
    'ines-carvalho': -38,
    'yann-kerbrat': -38,
    'antoine-lescure': -38,
    'dennis-vogt': -38,
    'yusuf-aydin': -14,
    'thibault-girard': -14,
    'jens-rademacher': -13,
    'tobias-krug': -13,
    'ana-sofia-pinheiro': -38,
    'carla-brito': -38,
    'joao-meireles': -13,
  },
} as const satisfies Room;

export const wireOrder = {
  id: 'order-4500072115',
  kind: 'record',
  title: 'Commande d’achat 4500072115',
  record: 'erp:purchase-order/4500072115',
  openedOn: -96,
  facilitators: [],
  parties: ['kaoline'],
  members: {
    'mei-dubois': -96,
    'ines-carvalho': -96,
    'petra-wolters': -96,
    'jana-hoffmeister': -96,
    'yann-kerbrat': -96,
    'jens-rademacher': -24,
    'olivier-castan': -14,
    'chen-yi-ting': -96,
    'lin-wei-han': -96,
  },
} as const satisfies Room;

export const sealsOrder = {
  id: 'order-4500072460',
  kind: 'record',
  title: 'Bestellung 4500072460',
  record: 'erp:purchase-order/4500072460',
  openedOn: -34,
  facilitators: [],
  parties: ['okerberg'],
  members: {
    'jana-hoffmeister': -34,
    'ulrike-petersen': -34,
    'yusuf-aydin': -34,
    'petra-wolters': -34,
    'katrin-seidel': -17,
    'lena-aurich': -16,
    'heiko-brinkmann': -34,
    'timo-warnecke': -34,
    'silke-ottens': -16,
  },
} as const satisfies Room;

export const traysOrder = {
  id: 'order-4500072903',
  kind: 'record',
  title: 'Commande d’achat 4500072903',
  record: 'erp:purchase-order/4500072903',
  openedOn: -46,
  facilitators: [],
  parties: ['vialet'],
  members: {
    'lucas-ferrand': -46,
    'emmanuel-tissot': -46,
    'pauline-mercier': -46,
    'karim-ouazani': -46,
    'yann-kerbrat': -46,
    'bruno-vialet': -46,
    'delphine-sorel': -46,
  },
} as const satisfies Room;

export const newPriceOrder = {
  id: 'order-4500073077',
  kind: 'record',
  title: 'Commande d’achat 4500073077',
  record: 'erp:purchase-order/4500073077',
  openedOn: -4,
  facilitators: [],
  parties: ['vidros-alcamar'],
  members: {
    'nadia-belkacem': -4,
    'thibault-girard': -4,
    'petra-wolters': -4,
    'yann-kerbrat': -4,
    'ines-carvalho': -4,
    'ana-sofia-pinheiro': -4,
    'carla-brito': -4,
  },
} as const satisfies Room;
