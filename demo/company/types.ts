/** A working day counted from today: 0 is today, -1 the last Monday-to-Friday day before it, 1 the next one. */
export type Day = number;

/**
 * When something was said. A number: minutes before now, 1 to 360 (all of them later than any `day`).
 * Otherwise a past working day (-1 or less) and a time of day in Europe/Paris, 'HH:MM', 07:00 to 17:55.
 * `calendar.ts` turns both into epoch milliseconds.
 */
export type Moment = number | { readonly day: Day; readonly time: string };

/**
 * Text with dates that follow the present: `{fr:5}` "12 mars", `{de-day:5}` "Donnerstag", `{en-month:5}` "March",
 * `{fr-first:5}` the first of a month on or after that day, `{week:5}` the ISO week, `{year:5}`.
 * `fillDates` in `calendar.ts` resolves them.
 */
export type DatedText = string;

/** Whole cents (of EUR or USD). */
export type Cents = number;

export type Language = 'fr' | 'en' | 'de' | 'pt' | 'sv' | 'zh' | 'ar' | 'tr' | 'pl' | 'es' | 'nl';
export type Locale = 'fr' | 'en' | 'de';
/** What the ERP itself says, rather than somebody in it. */
export type Translated = Readonly<Record<Locale, string>>;
export type Affiliation = 'employee' | 'distributor' | 'supplier' | 'customer';

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly affiliation: Affiliation;
  readonly city: string;
  readonly country: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly affiliation: Affiliation;
  readonly organization: string;
  readonly title: string;
  readonly department?: string;
  readonly languages: readonly Language[];
  readonly city: string;
  readonly timeZone: string;
  readonly expertise?: readonly string[];
  /** The employee who answers for them; partners always have one. */
  readonly hostContact?: string;
  /** The day their access ends; partners always have one. */
  readonly endsOn?: Day;
  /** Answers for the whole network. */
  readonly steward?: true;
  readonly locale: Locale;
}

export interface Measure {
  readonly name: string;
  readonly today: number;
  readonly target: number;
  readonly unit?: string;
  readonly due: Day;
}

/** A stage of a room, and when it begins. */
export interface Stage {
  readonly stage: 'draft' | 'pilot' | 'running' | 'closing' | 'archived';
  readonly on: Day;
}

export interface Charter {
  readonly purpose: DatedText;
  readonly objective: DatedText;
  readonly sponsor: string;
  readonly rules: readonly DatedText[];
  readonly measures: readonly Measure[];
  readonly reviewOn: Day;
  /** Whether people outside may find the room, and ask to join. */
  readonly asking?: boolean;
  /** The first on the day on which the room opens. */
  readonly stages: readonly Stage[];
}

export interface Room {
  readonly id: string;
  readonly kind: 'network' | 'project' | 'record';
  readonly title: string;
  readonly openedOn: Day;
  /** Person ids, each with the day they were admitted, at 07:00 in Paris. */
  readonly members: Readonly<Record<string, Day>>;
  readonly facilitators: readonly string[];
  /** Where more than one partner organization is admitted: kept apart (the default) or together (DESIGN 4.6). */
  readonly partners?: 'apart' | 'together';
  /** Partner organizations, each with the day it was admitted, at 07:00 in Paris. */
  readonly organizations?: Readonly<Record<string, Day>>;
  readonly charter?: Charter;
  /** `erp:purchase-order/<number>`, for a record room. */
  readonly record?: string;
  /** Organizations that have a `with:` stream of a record (DESIGN 4.10). */
  readonly parties?: readonly string[];
}

export type Audience = 'everyone' | 'inside' | `with:${string}`;
export type Reaction = 'agree' | 'thanks' | 'ok' | 'idea' | 'question' | 'eye';
export type Reactions = Readonly<Partial<Record<Reaction, readonly string[]>>>;

/** What posts and comments share. Mentions stand in the text as `@Full Name` and in `mentions` as ids. */
interface Written {
  readonly author: string;
  readonly at: Moment;
  /** Its tags stand in it, as `#midi`. */
  readonly text: DatedText;
  readonly mentions?: readonly string[];
  readonly reactions?: Reactions;
  readonly edited?: Moment;
  /** The id of a post, or of a comment as `seal-02.1`, that everyone may read who reads this. */
  readonly quote?: string;
}

export interface Comment extends Written {
  /** Index of the earlier comment of the same thread that it replies to. */
  readonly to?: number;
}

/** What a post has beside its text, by its kind, and what people made of it. A post without is a message. */
export type Detail =
  | {
      readonly kind: 'question';
      /** Index of the comment that answers it, and who said so: its author or who keeps the room alive. */
      readonly accepted?: { readonly comment: number; readonly by: string; readonly at: Moment };
    }
  | { readonly kind: 'announcement'; readonly confirmedBy: readonly string[] }
  | {
      readonly kind: 'poll';
      readonly choices: readonly DatedText[];
      readonly several?: true;
      readonly anonymous?: true;
      /** Here a day may lie ahead. */
      readonly closesAt?: Moment;
      /** Indexes of choices, by person. */
      readonly votes: Readonly<Record<string, readonly number[]>>;
    }
  | {
      readonly kind: 'decision';
      readonly decidedBy: readonly string[];
      readonly effectiveOn?: Day;
      readonly reviewOn?: Day;
      /** The id of an earlier decision of the same room and audience. */
      readonly replaces?: string;
    }
  | {
      readonly kind: 'idea';
      readonly supportedBy: readonly string[];
      readonly outcome?: {
        readonly is: 'adopted' | 'declined';
        readonly reason: DatedText;
        readonly by: string;
        readonly at: Moment;
      };
    };

export interface Post extends Written {
  readonly id: string;
  readonly room: string;
  readonly audience: Audience;
  /** Announcements, polls, decisions and ideas have one. */
  readonly title?: DatedText;
  readonly detail?: Detail;
  /** By someone who keeps the room alive; two in a room at most. */
  readonly pinned?: { readonly by: string; readonly at: Moment };
  /** When it is taken away by itself; a day ahead. */
  readonly expiresAt?: Moment;
  readonly comments?: readonly Comment[];
}

/** One room's posts, oldest first, before `room` is added. */
export type RoomPost = Omit<Post, 'room'>;

export interface Article {
  readonly number: string;
  readonly name: string;
  readonly group: 'finished' | 'glass' | 'wire' | 'seal' | 'packaging' | 'tooling' | 'service';
  readonly unit: 'pc' | 'set';
  /** Grams a piece. */
  readonly weight?: number;
  readonly perPallet?: number;
  readonly gtin?: string;
  readonly supplier?: string;
}

export interface OrderLine {
  readonly position: number;
  readonly article: string;
  readonly plant: string;
  readonly ordered: number;
  readonly received: number;
  readonly unit: 'pc' | 'set';
  /** Cents for `per` units. */
  readonly price: Cents;
  readonly per: number;
  readonly total: Cents;
  readonly deliveryOn: Day;
}

export interface Receipt {
  readonly document: string;
  readonly at: Moment;
  readonly by: string;
  readonly note: string;
  readonly lines: readonly { readonly position: number; readonly quantity: number }[];
}

export interface Invoice {
  readonly number: string;
  readonly kind: 'invoice' | 'credit-note';
  readonly on: Day;
  /** Net; negative for a credit note. */
  readonly net: Cents;
  readonly status: 'matched' | 'blocked' | 'released' | 'posted';
  readonly lines: readonly {
    readonly position: number;
    readonly quantity: number;
    readonly amount: Cents;
  }[];
  readonly variances: readonly {
    readonly position: number;
    readonly reason: 'quantity' | 'price';
    readonly quantity: number;
    readonly amount: Cents;
    readonly status: 'blocked' | 'credited' | 'open';
  }[];
}

export interface OrderChange {
  readonly at: Moment;
  readonly by: string;
  readonly position?: number;
  readonly text: string;
}

export interface PurchaseOrder {
  readonly number: string;
  readonly record: string;
  readonly supplier: string;
  readonly buyer: string;
  readonly supplierContact: string;
  readonly orderedOn: Day;
  readonly status: Translated;
  readonly incoterm: string;
  readonly paymentTerms: Translated;
  readonly shipTo: string;
  readonly currency: 'EUR' | 'USD';
  readonly lines: readonly OrderLine[];
  readonly totals: {
    readonly net: Cents;
    /** Percent; 0 for a reverse charge or an import. */
    readonly taxRate: number;
    readonly tax: Cents;
    readonly gross: Cents;
  };
  readonly receipts: readonly Receipt[];
  readonly invoices: readonly Invoice[];
  readonly changes: readonly OrderChange[];
}

export interface NewsItem {
  readonly id: string;
  readonly at: Moment;
  readonly language: Locale;
  readonly section: string;
  readonly title: string;
  readonly text: DatedText;
}

export interface CanteenDay {
  /** 1 is Monday, 5 is Friday. */
  readonly weekday: 1 | 2 | 3 | 4 | 5;
  readonly dishes: readonly {
    readonly name: string;
    readonly kind: 'meat' | 'fish' | 'vegetarian' | 'vegan';
  }[];
}

export interface Canteen {
  readonly site: string;
  readonly language: Locale;
  readonly hours: string;
  readonly days: readonly CanteenDay[];
}

export interface SiteFigure {
  readonly site: string;
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

export interface Login {
  readonly person: string;
  readonly role: 'employee' | 'facilitator' | 'steward' | 'distributor' | 'supplier' | 'customer';
  readonly sees: string;
}
