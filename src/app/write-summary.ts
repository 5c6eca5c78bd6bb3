export { writeSheets as writeSummary, type SheetMaterial as SummaryMaterial } from './write-sheets';
