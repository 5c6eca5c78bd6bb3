import type { terms as chinese } from '../zh-CN/terms';

export const terms: typeof chinese = {
  status: {
    notApplicable: 'Not applicable',
    pending: 'Pending',
    missing: 'Missing',
    incomplete: 'Incomplete',
    late: 'Late',
    onTime: 'On time',
    unverified: 'Time unknown',
  },
  part: { progress: 'progress', rank: 'estimated ranking', reportedOn: 'report date' },
  role: {
    seq: 'no.',
    item: 'item',
    leadUnit: 'lead unit',
    supportUnits: 'supporting units',
    leader: 'leader in charge',
    status: 'status',
    month: 'month',
    remark: 'remark',
  },
  /** What speaks against taking a table for a responsibility table. */
  against: {
    fewItems: 'no items',
    noTextItems: 'most items are not texts',
    manyNumbers: 'mostly figures by month, as statistics have them',
    shortValues: 'only marks or names by month, as plans and rotas have them',
    foreignHeaders: 'columns of money, specifications, staff or the like',
    foreignTitle: 'the title names another kind of table (statistics, a rota, purchases …)',
    onlyItemsAndUnits: 'only items and units: no months, supporting units or leaders',
  },
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
};
