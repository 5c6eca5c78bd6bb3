/** What writes into the workbook: of use long after the pane opened, so it comes after it, in a script of its own. */
export { putMarks, removeMarks } from './marks/put-marks';
export { openSample } from './open-sample';
export { rewriteCells } from './rewrite-cells';
export { keepSettings } from './store/keep-settings';
export { writeSheets } from './writing/write-sheets';
