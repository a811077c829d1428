import type { Login } from './types.ts';

/** The six people of the person switcher. */
export const logins = [
  {
    person: 'nadia-belkacem',
    role: 'employee',
    sees: 'Buyer in Lyon: the company room, the glass agreement with its inside posts, her two glass orders with the supplier.',
  },
  {
    person: 'sophie-lambrecht',
    role: 'facilitator',
    sees: 'Facilitator of Midi in the Nordics: admits people, reads inside and with Skafferi; at the fair both distributors, each in its own part.',
  },
  {
    person: 'julie-pasquier',
    role: 'steward',
    sees: 'Steward, as Anke Thomsen in Kassel is: people and their ends, rooms, the audit trail; what is said where she is not, only once both have agreed.',
  },
  {
    person: 'astrid-lundholm',
    role: 'distributor',
    sees: 'Skafferi, Malmö: the Nordic launch and the common part of the fair; never an inside post, never what Wachtlehner is told.',
  },
  {
    person: 'ana-sofia-pinheiro',
    role: 'supplier',
    sees: 'Vidros Alcamar, Marinha Grande: the price talks and both glass orders as agreed with her; not the budget behind them.',
  },
  {
    person: 'mathilde-rey',
    role: 'customer',
    sees: 'Comptoir des Halles, Dijon: a valid login of the host, and the network turns her away.',
  },
] as const satisfies readonly Login[];
