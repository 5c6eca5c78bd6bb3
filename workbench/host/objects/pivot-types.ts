import type { ObjectType } from '../wire/object-type';
import { dataPivotHierarchy, dataPivotHierarchyCollection } from './pivot-data';
import { pivotField, pivotFieldCollection, pivotItem, pivotItemCollection } from './pivot-fields';
import {
  filterPivotHierarchy,
  filterPivotHierarchyCollection,
  pivotHierarchy,
  pivotHierarchyCollection,
  rowColumnPivotHierarchy,
  rowColumnPivotHierarchyCollection,
} from './pivot-hierarchies';
import { pivotLayout } from './pivot-layouts';
import { pivotTable, pivotTableCollection, pivotTableScopedCollection } from './pivot-tables';
import type { TargetTypes } from './targets';

/** Classes of pivot tables, by their names in Office.js. */
export const pivotTypes = {
  DataPivotHierarchy: dataPivotHierarchy,
  DataPivotHierarchyCollection: dataPivotHierarchyCollection,
  FilterPivotHierarchy: filterPivotHierarchy,
  FilterPivotHierarchyCollection: filterPivotHierarchyCollection,
  PivotField: pivotField,
  PivotFieldCollection: pivotFieldCollection,
  PivotHierarchy: pivotHierarchy,
  PivotHierarchyCollection: pivotHierarchyCollection,
  PivotItem: pivotItem,
  PivotItemCollection: pivotItemCollection,
  PivotLayout: pivotLayout,
  PivotTable: pivotTable,
  PivotTableCollection: pivotTableCollection,
  PivotTableScopedCollection: pivotTableScopedCollection,
  RowColumnPivotHierarchy: rowColumnPivotHierarchy,
  RowColumnPivotHierarchyCollection: rowColumnPivotHierarchyCollection,
} satisfies { readonly [Name in keyof TargetTypes]?: ObjectType<TargetTypes[Name]> };
