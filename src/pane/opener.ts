import type { PanePage } from './pane-state';

/** The id of what opens a page: there the focus goes back to. */
export const openerOf = (page: Exclude<PanePage, 'check'>): string => `opens-${page}`;
