import type { HostWorkbook } from '../model/workbook';
import type { WorkbookXml } from './workbook-xml';
import { patchAttributes } from './xml-spans';
import { attribute } from './xml-text';

/** Excel.CalculationMode and the file's names. */
const MODES = [
  ['Automatic', 'auto'],
  ['AutomaticExceptTables', 'autoNoTable'],
  ['Manual', 'manual'],
] as const;

/** What the file takes where it says nothing. */
const ITERATIONS = 100;
const CHANGE = 0.001;

/** How the workbook calculates, as the attributes of `<calcPr>`; null is what the file takes anyway. */
function settings({ calculation, iteration, options }: HostWorkbook): Record<string, string | number | null> {
  return {
    calcMode:
      calculation.mode === 'Automatic'
        ? null
        : (MODES.find(([mode]) => mode === calculation.mode)?.[1] ?? null),
    iterate: iteration.enabled ? 1 : null,
    iterateCount: iteration.maxIteration === ITERATIONS ? null : iteration.maxIteration,
    iterateDelta: iteration.maxChange === CHANGE ? null : iteration.maxChange,
    fullPrecision: options.usePrecisionAsDisplayed ? 0 : null,
  };
}

/** Gives a workbook the file's way to calculate. */
export function readCalculation(xml: WorkbookXml, { calculation, iteration, options }: HostWorkbook): void {
  const element = xml.element('calcPr') ?? '';
  const text = (name: string): string | undefined => attribute(element, name);
  const isSet = (name: string, missing: boolean): boolean => {
    const value = text(name);
    return value === undefined ? missing : /^(?:1|true)$/.test(value);
  };
  calculation.mode = MODES.find(([, code]) => code === text('calcMode'))?.[0] ?? 'Automatic';
  iteration.enabled = isSet('iterate', false);
  iteration.maxIteration = Number(text('iterateCount') ?? ITERATIONS) || ITERATIONS;
  iteration.maxChange = Number(text('iterateDelta') ?? CHANGE);
  options.usePrecisionAsDisplayed = !isSet('fullPrecision', true);
}

/** Writes what became of it. */
export function writeCalculation(xml: WorkbookXml, workbook: HostWorkbook, known: HostWorkbook | null): void {
  const before = known === null ? {} : settings(known);
  const changes = Object.entries(settings(workbook)).filter(
    ([name, value]) => value !== (before[name] ?? null),
  );
  if (changes.length === 0) return;
  const element = xml.element('calcPr') ?? '<calcPr/>';
  xml.replace('calcPr', patchAttributes(element, Object.fromEntries(changes)));
}
