import type { HostWorkbook } from '../model/workbook';
import { method, type ObjectType } from '../wire/object-type';

/** Excel.QueryCollection. Power Query is not modelled, and no add-in can make a query: there are none. */
export const queryCollection: ObjectType<HostWorkbook> = {
  since: '1.14',
  collection: { items: () => [], item: () => null },
  members: { getCount: method('1.14', () => 0) },
};

/** Excel.DataConnectionCollection: there is nothing that could be refreshed. */
export const dataConnectionCollection: ObjectType<HostWorkbook> = {
  since: '1.7',
  members: { refreshAll: method('1.7', () => null) },
};
