import { mandateList } from '#libs/mandates/mandate-list.projection';
import { MandateList } from '#libs/mandates/mandate-list.table';
import { book } from './keep-book/book.projection.ts';
import { BookTable, DayMarkTable, ReceivedEventTable } from './keep-book/book.table.ts';

/** What can be rebuilt from the log, by `npm run rebuild`. */
export const readModels = [book, mandateList];

export const tables = [BookTable, ReceivedEventTable, DayMarkTable, MandateList];
