import type { HostWorkbook } from '../model/workbook';
import { setPartText, WORKBOOK_PATH, type PackageParts } from './package';
import { BLANK_STYLES } from './styles-xml';
import { THEME_ORDER } from './theme';
import { XML_HEAD } from './xml-text';

const OOXML = 'http://schemas.openxmlformats.org';
const LINK = `${OOXML}/officeDocument/2006/relationships`;
const PACKAGE_LINK = `${OOXML}/package/2006/relationships`;
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const PACKAGE = 'application/vnd.openxmlformats-package';

const THEME = 'xl/theme/theme1.xml';

/** The parts that a new workbook has, by their paths: what kind each is, and what leads to it. */
const PARTS = [
  [WORKBOOK_PATH, `${OFFICE}.spreadsheetml.sheet.main+xml`],
  ['xl/styles.xml', `${OFFICE}.spreadsheetml.styles+xml`],
  [THEME, `${OFFICE}.theme+xml`],
  ['docProps/core.xml', `${PACKAGE}.core-properties+xml`],
  ['docProps/app.xml', `${OFFICE}.extended-properties+xml`],
] as const;

const links = (targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE_LINK}">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const types = (): string =>
  [
    `<Types xmlns="${OOXML}/package/2006/content-types">`,
    `<Default Extension="rels" ContentType="${PACKAGE}.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...PARTS.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');

const placeholder = '<a:schemeClr val="phClr"/>';
const fill = `<a:solidFill>${placeholder}</a:solidFill>`;
const line = (width: number): string =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
const font = (tag: string, face: string): string =>
  `<a:${tag}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;

/** The colours of the workbook, plain fonts, and nothing that shines or throws shadows. */
function themeXml(colors: readonly string[]): string {
  const scheme = THEME_ORDER.map((name, at): readonly [string, string] => [
    name,
    (colors[at] ?? '#000000').slice(1),
  ]);
  // The file wants dark before light.
  const [light1, dark1, light2, dark2, ...rest] = scheme;
  const ordered = [dark1, light1, dark2, light2, ...rest].filter((one) => one !== undefined);
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return [
    `<a:theme xmlns:a="${OOXML}/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">`,
    ...ordered.map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`),
    '</a:clrScheme><a:fontScheme name="Office">',
    font('majorFont', 'Calibri Light') + font('minorFont', 'Calibri'),
    '</a:fontScheme><a:fmtScheme name="Office">',
    `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${[6_350, 12_700, 19_050].map(line).join('')}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>`,
    '</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
  ].join('');
}

/** A package with styles and a theme, and no sheet yet. */
export function blankPackage({ theme, dates }: HostWorkbook): PackageParts {
  const parts: PackageParts = {};
  const put = (path: string, xml: string): void => setPartText(parts, path, XML_HEAD + xml);
  put('[Content_Types].xml', types());
  put(
    '_rels/.rels',
    links([
      [`${LINK}/officeDocument`, WORKBOOK_PATH],
      [`${PACKAGE_LINK}/metadata/core-properties`, 'docProps/core.xml'],
      [`${LINK}/extended-properties`, 'docProps/app.xml'],
    ]),
  );
  put(
    'xl/_rels/workbook.xml.rels',
    links([
      [`${LINK}/styles`, 'styles.xml'],
      [`${LINK}/theme`, 'theme/theme1.xml'],
    ]),
  );
  const date1904 = dates === 1904 ? ' date1904="1"' : '';
  put(
    WORKBOOK_PATH,
    `<workbook xmlns="${OOXML}/spreadsheetml/2006/main" xmlns:r="${LINK}"><workbookPr${date1904}/><bookViews><workbookView/></bookViews><sheets/></workbook>`,
  );
  setPartText(parts, 'xl/styles.xml', BLANK_STYLES);
  put(THEME, themeXml(theme));
  put(
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="${OOXML}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"></cp:coreProperties>`,
  );
  put(
    'docProps/app.xml',
    `<Properties xmlns="${OOXML}/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  );
  return parts;
}
