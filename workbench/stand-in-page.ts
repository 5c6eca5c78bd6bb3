import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { declaredClasses } from './stand-in-page/declared-api';
import { modelledClasses } from './stand-in-page/modelled-api';
import { standInPage } from './stand-in-page/page';

const require = createRequire(join(process.cwd(), 'package.json'));
const declarations = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');

const declared = declaredClasses(declarations);
writeFileSync('docs/stand-in.md', standInPage(modelledClasses(declared), declared));
