import { withoutSpaces } from '../values/text';
import { endsAsBody } from '../values/unit-body';

/** Whether a cell reads like a list of bodies (区财政局、各乡镇街道): some name in it ends as a body's does. */
export function isUnitLike(text: string): boolean {
  return text
    .split(/[、，,；;／/\n\s]+/u)
    .map((name) => withoutSpaces(name).replace(/[(（].*$|等(?:单位)?$/gu, ''))
    .some((name) => endsAsBody(name) || name.startsWith('各'));
}
