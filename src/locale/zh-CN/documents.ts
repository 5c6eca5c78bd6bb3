import type { Counts } from '../../core/ranking/ranking';
import type { DocumentTexts, LackingPart } from '../../core/report/document-texts';
import { deadlineText } from './deadline';
import { registers } from './registers';
import { terms } from './terms';
import { dayText, monthsText, monthText, quoted } from './wording';

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as headings are numbered: 一, 十, 二十一; above, as digits. */
function ordinal(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number): string => DIGITS.charAt(value);
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${digit(tens)}十`}${ones === 0 ? '' : digit(ones)}`;
}

const percent = (rate: number): string =>
  new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 }).format(rate);

const lackingText = (lacking: readonly LackingPart[]): string =>
  lacking
    .map(({ part, unreadable }) =>
      unreadable === null ? terms.part[part] : `${terms.part[part]}，所填${quoted(unreadable)}不能识别`,
    )
    .join('、');

const rateName = (hasDates: boolean): string => (hasDates ? '按时率' : '报送率（时间未核）');

function countsText({ due, onTime, late, incomplete, missing, unverified }: Counts): string {
  return `应报${due}项次，按时${onTime}项次、迟报${late}项次、缺项${incomplete}项次、未报${missing}项次、时间不明${unverified}项次`;
}

const rateText = ({ onTimeRate }: Counts, hasDates: boolean): string =>
  onTimeRate === null ? '' : `，${rateName(hasDates)}${percent(onTimeRate)}`;

/** `已过截止日2项、未到截止日1项` */
const openAndOverdue = (overdue: number, open: number): string =>
  [...(overdue > 0 ? [`已过截止日${overdue}项次`] : []), ...(open > 0 ? [`未到截止日${open}项次`] : [])].join(
    '、',
  );

/** Official texts: plain sentences, every doubt in the unit's favour, proposals as proposals. */
export const documents: DocumentTexts = {
  language: 'zh-CN',
  day: dayText,
  toBeChecked: (unit) => `${unit}（名称待核）`,
  reminder: {
    title: (overdue) => (overdue > 0 ? '关于补报工作进展的催报通知' : '关于按时报送工作进展的提醒'),
    addressee: (unit) => `${unit}：`,
    opening: ({ rule, asOf, items, overdue, open }) =>
      `报送要求：${deadlineText(rule)}。截至${dayText(asOf)}，你单位有${items}个事项尚未报齐（${openAndOverdue(overdue, open)}），具体如下：`,
    addresseeOfAll: '各有关单位：',
    openingForAll: ({ rule, asOf, units, items, overdue, open }) =>
      `报送要求：${deadlineText(rule)}。截至${dayText(asOf)}，有${units}个单位的${items}个事项尚未报齐（${openAndOverdue(overdue, open)}），具体如下：`,
    unitHeading: (number, unit, entries) => `${ordinal(number)}、${unit}（${entries}项次）`,
    item: (number, name, gaps) => `${number}．“${name}”：${gaps.join('；')}。`,
    gap: ({ period, status, lacking, deadline }) =>
      `${monthText(period)}${terms.status[status]}，缺${lackingText(lacking)}（截止日${dayText(deadline)}）`,
    closing: ({ overdue, open }) =>
      [
        ...(overdue > 0 ? ['已过截止日的，请尽快补报；已经报送的，请告知报送日期，以便核对登记。'] : []),
        ...(open > 0 ? ['未到截止日的，请在截止日前报送。'] : []),
      ].join(''),
  },
  circular: {
    title: (round) => `关于${registers.round(round)}工作进展报送情况的通报`,
    number: (year, number) => `〔${year}〕第${number ?? '　'}期`,
    addressee: '各责任单位：',
    heading: (number, text) => `${ordinal(number)}、${text}`,
    overall: '总体情况',
    counts: ({
      round,
      first,
      last,
      rule,
      asOf,
      items,
      units,
      collectiveUnits,
      totals,
      hasDates,
      pending,
      withoutUnit,
    }) =>
      [
        `${registers.round(round)}（统计${monthsText(first, last)}），责任分解表共有${items}个事项、${units}个责任单位${collectiveUnits > 0 ? `，另有${collectiveUnits}个集体单位` : ''}。`,
        `报送要求：${deadlineText(rule)}。截至${dayText(asOf)}，${countsText(totals)}${rateText(totals, hasDates)}。`,
        ...(totals.unverified === 0
          ? []
          : hasDates
            ? ['时间不明的，是已经报送、没有上报日期可以核对，不算迟报，计入按时率。']
            : ['责任表没有上报日期，报送时间无法核对，已经报送的都不算迟报。']),
        ...(pending > 0 ? [`另有${pending}项次未到截止日，不计入应报。`] : []),
        ...(withoutUnit > 0 ? [`应报中有${withoutUnit}项次未填责任单位，只计总数。`] : []),
      ].join(''),
    goals: ({ year, awards, experiences }) =>
      `${year}年已确认省级以上表彰激励${awards.confirmed}项（目标${awards.target}项${awards.expected > 0 ? `，另有预计${awards.expected}项` : ''}）、省级以上经验推广${experiences.confirmed}条（目标${experiences.target}条${experiences.expected > 0 ? `，另有预计${experiences.expected}条` : ''}）。`,
    praise: '按时报送的单位',
    praised: (units) => `以下${units.length}个单位应报事项全部按时报送，予以通报表扬：${units.join('、')}。`,
    nobodyPraised: '没有应报事项全部有据可查按时报送的单位。',
    timeUnknown: '已报送、时间待核的单位',
    unverified: (units, hasDates) =>
      `以下${units.length}个单位应报事项全部报送，${hasDates ? '部分' : ''}没有上报日期可以核对，不算迟报：${units.join('、')}。`,
    problems: '存在问题的单位',
    noProblems: '没有未报、缺项、迟报的单位。',
    criticised: (units, { missing, lateOrIncomplete }) =>
      `以下${units}个单位未报${missing}项次以上，或者迟报、缺项合计${lateOrIncomplete}项次以上（均含本数），拟予通报批评：`,
    reminded: (units) => `以下${units}个单位有个别未报、缺项或者迟报，予以提醒：`,
    unit: (number, unit, items, proposals) =>
      `${number}．${unit}：${items.join('；')}。${proposals.map((proposal) => `${proposal}。`).join('')}`,
    item: (name, faults) => `“${name}”${faults.join('、')}`,
    fault: (fault) => {
      const month = monthText(fault.period);
      switch (fault.status) {
        case 'missing':
          return `${month}未报`;
        case 'incomplete':
          return `${month}缺项（缺${lackingText(fault.lacking)}）`;
        case 'late':
          return `${month}迟报${fault.atLeast ? '至少' : ''}${fault.daysLate}天`;
      }
    },
    proposal: (proposal, note) => `据通报台账，${proposal}，依据见注${note}`,
    note: (number, grounds) => `注${number}：${grounds}`,
    unitWithProposals: (unit, proposals) => `${unit}〔${proposals.join('；')}〕`,
    collective: '集体单位',
    collectiveUnit: (number, unit, counts, hasDates) =>
      `${number}．${unit}：${countsText(counts)}${rateText(counts, hasDates)}，不参加评价。`,
    others: '其他单位',
    nothingDue: (units) => `以下${units.length}个单位没有应报事项：${units.join('、')}。`,
    onlyInRegister: (units) => `以下${units.length}个单位不在责任表中，据通报台账列出：${units.join('、')}。`,
    nextSteps: '下一步要求',
    steps: ({ hasGaps, next }) => {
      const steps = [
        ...(hasGaps ? ['未报、缺项的单位请尽快补报；已经报送的，请提供报送日期，以便核对登记。'] : []),
        next === null
          ? '各责任单位请在每月截止日前报送工作进展和预估排名，并注明上报日期。'
          : `各责任单位请于${dayText(next.deadline)}（含当日）前报送${monthText(next.period)}的工作进展和预估排名，并注明上报日期。`,
      ];
      return steps.map((step, index) => (steps.length === 1 ? step : `（${ordinal(index + 1)}）${step}`));
    },
    officeBlank: '（发文单位）',
    remark: ({ hasProposals, hasSuspicious, isWhole, uncounted }) =>
      [
        '以上为根据责任表和台账生成的草稿，表扬、批评和各项建议须经人工核实、审定后印发，印发前请删去落款以下的文字。',
        ...(isWhole ? [] : ['本轮次各月尚未全部统计。']),
        ...(hasProposals ? ['据通报台账提出的建议只供研究，是否写入通报请审定。'] : []),
        ...(hasSuspicious ? ['注明“名称待核”的单位名称可能有误，请先核对。'] : []),
        ...(uncounted > 0 ? [`台账中有${uncounted}处无法识别，没有计入。`] : []),
      ].join(''),
  },
};
