export { dateOf, fillDates, isoDay, timeOf } from './calendar.ts';
export { articles, purchaseOrders } from './erp.ts';
export { canteens, figures, news } from './intranet.ts';
export { logins } from './logins.ts';
export { organizations } from './organizations.ts';
export { employees, people } from './people.ts';
export { posts } from './posts.ts';
export { rooms } from './rooms.ts';
export type * from './types.ts';
