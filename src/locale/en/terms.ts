import type { Messages } from '../messages';

export const terms: Messages['terms'] = {
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
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
};
