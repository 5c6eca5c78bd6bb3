/** What is done in the workbook: its buttons, its course, its end. */
export const jobs = {
  actions: {
    label: '写入工作簿',
    mark: '标记问题',
    markWhy: '写入：用条件格式标出错误和提醒所在的单元格；不改单元格的内容和格式。',
    clear: '清除标记',
    clearWhy: '写入：删除本工具加的全部标记，不动其他内容。',
    summary: '生成汇总',
    summaryWhy: '写入：生成或更新本工具的工作表“督查汇总”和“事项进展矩阵”，不改责任表。',
    kinds: '选择要生成的工作表',
    kind: {
      summary: '督查汇总和事项进展矩阵',
      findings: '问题清单',
      dispatch: '月度调度',
      quarter: '季度督查',
      all: '全部',
    },
    settings: '设置',
    registers: '台账',
    registersWhy: '写入：添加还没有的“通报台账”“成果台账”工作表，已有的不动。',
    documents: '通报稿',
    documentsWhy: '拟写通报稿和催报，供复制；不写入工作簿。',
    needsTable: '先要有一张识别到的责任表。',
    needsMonths: '表中还没有月份列，没有可写的内容。',
  },

  confirmSummary: {
    title: '有单位名称待核',
    body: '以下名称疑有误写，汇总表中会分别统计，并注明“名称待核”：',
    pair: (name: string, suggestion: string): string => `${name}（疑为${suggestion}）`,
    go: '仍然生成',
    cancel: '先去核对',
  },

  running: {
    open: '正在读取工作簿…',
    check: '正在检查…',
    mark: '正在标记问题…',
    clear: '正在清除标记…',
    summary: '正在生成汇总…',
    refresh: '正在重新检查…',
    settings: '正在保存设置…',
    rewrite: '正在改写单元格…',
    sample: '正在打开样例…',
    registers: '正在添加台账…',
    goTo: '正在转到单元格…',
    slow: '时间有些长。如正在编辑单元格，请按回车（Enter）结束编辑。',
    editing: '请按 Enter 结束单元格编辑，然后会自动继续。',
    cancel: '取消',
  },

  done: {
    checked: (findings: number): string =>
      findings === 0 ? '检查完成，没有发现问题。' : `检查完成，发现${findings}个问题。`,
    marked: (count: number): string => (count === 0 ? '没有需要标记的单元格。' : `已标记${count}个单元格。`),
    cleared: (count: number): string => (count === 0 ? '没有标记可清除。' : '标记已全部清除。'),
    wrote: (names: readonly string[]): string => `已写好工作表：${names.join('、')}。`,
    refused: (sheet: string, members: readonly string[]): string =>
      `“${sheet}”的部分版面设置Excel没有接受：${members.join('、')}。内容不受影响。`,
    settingsKept: '已保存。',
    aliased: (name: string, suggestion: string): string =>
      `今后“${name}”计入“${suggestion}”，单元格没有改动。可在“设置”中取消。`,
    rewrote: (count: number): string => (count === 0 ? '没有改写任何单元格。' : `已改写${count}个单元格。`),
    left: (cells: readonly string[]): string => `${cells.join('、')}是公式或已改作其他内容，没有改写。`,
    sampleOpened: (sheet: string): string => `已添加工作表“${sheet}”，可以直接填写；不需要时删去即可。`,
    registersMade: (made: readonly string[], kept: readonly string[]): string =>
      [
        ...(made.length > 0 ? [`已添加工作表：${made.join('、')}。`] : []),
        ...(kept.length > 0 ? [`已有：${kept.join('、')}，没有改动。`] : []),
      ].join(''),
    copied: '已复制，可粘贴到文档、邮件或聊天窗口。',
    notCopied: '浏览器不允许复制。请打开“通报稿”，选中文字后按Ctrl+C。',
    dismiss: '关闭',
  },

  failed: {
    open: '没有读到工作簿',
    check: '检查没有完成',
    mark: '标记没有完成',
    clear: '清除标记没有完成',
    summary: '汇总没有生成',
    refresh: '没有重新检查',
    settings: '设置没有保存',
    rewrite: '单元格没有改写',
    sample: '样例没有打开',
    registers: '台账没有添加',
    goTo: '没有转到单元格',
    nothing: '工作簿没有改动。',
    partly: '已写入一部分；再做一次即可补全。',
    details: '详情',
    retry: '重试',
  },
};
