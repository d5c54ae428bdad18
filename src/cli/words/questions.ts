import type { Catalog } from '../../model/words.js';

/** Words of the questions asked at a terminal, and of keeping their answers. */
export const questionWords: Catalog = {
  'doubt.encoding': {
    en: 'The encoding is not certain ({percent}%). In which line can the text be read?',
    'zh-CN': '编码把握不大（{percent}%）。下面哪一行的文字是对的？',
  },
  'doubt.sheet_hidden': {
    en: 'The sheet is hidden, but looks like customers. Read it?',
    'zh-CN': '这张工作表是隐藏的，但看起来是客户资料。要读取吗？',
  },
  'doubt.sheet_other': {
    en: 'This sheet does not look like customers. Leave it out?',
    'zh-CN': '这张工作表不像客户资料。要跳过吗？',
  },
  'doubt.no_header': {
    en: 'No line with column titles was found. On which line are they?',
    'zh-CN': '没有找到表头（列名所在的行）。表头在第几行？',
  },
  'doubt.header': {
    en: 'None of the titles on line {line} is known. Is this the line with the column titles?',
    'zh-CN': '第 {line} 行的列名一个也不认识。表头是这一行吗？',
  },
  'doubt.no_name': {
    en: 'No column feeds “{field}”, so these customers would have none. Which column is it?',
    'zh-CN': '没有哪一列是“{field}”，这些客户都会缺少名称。哪一列是“{field}”？',
  },
  'doubt.by_content': {
    en: 'The title says nothing; {percent}% of the cells look like this: {type}. Which field is it?',
    'zh-CN': '列名看不出是什么，{percent}% 的单元格看起来是“{type}”。它是哪个字段？',
  },
  'doubt.unknown_title': {
    en: 'The title is not known, but {percent}% of the cells look like this: {type}. Which field is it?',
    'zh-CN': '列名不认识，但 {percent}% 的单元格看起来是“{type}”。它是哪个字段？',
  },
  'doubt.not_as_titled': {
    en: 'The title says “{type}”, but the cells do not look like it. Which field is it?',
    'zh-CN': '列名像是“{type}”，内容却不是。它是哪个字段？',
  },
  'doubt.holds_other': {
    en: 'By its title it feeds “{field}”, but {percent}% of the cells look like this: {type}. Which field is it?',
    'zh-CN': '按列名是“{field}”，但 {percent}% 的单元格看起来是“{type}”。它是哪个字段？',
  },
  'doubt.taken': {
    en: 'The column “{other}” feeds “{field}” already, and the field takes one column. What is this column?',
    'zh-CN': '“{field}”已由“{other}”列提供，而它只能对应一列。这一列是什么？',
  },
  'ask.file': { en: '{number} {file}', 'zh-CN': '{number} {file}' },
  'ask.sheet': { en: '{number} {file}, sheet “{subject}”', 'zh-CN': '{number} {file}，工作表“{subject}”' },
  'ask.table': { en: '{number} {file}, sheet “{sheet}”', 'zh-CN': '{number} {file}，工作表“{sheet}”' },
  'ask.column': {
    en: '{number} Column “{subject}” ({file}, sheet “{sheet}”)',
    'zh-CN': '{number} “{subject}”列（{file}，工作表“{sheet}”）',
  },
  'ask.cells': { en: 'Cells: {cells}', 'zh-CN': '内容：{cells}' },
  'ask.titles': { en: 'Columns: {cells}', 'zh-CN': '列名：{cells}' },
  'ask.field': { en: '{title} ({name})', 'zh-CN': '{title}（{name}）' },
  'ask.instead': {
    en: '{field}; “{other}” is then kept as it is',
    'zh-CN': '{field}，“{other}”列改为原样保留',
  },
  'ask.carry': { en: 'no field; keep it as it is', 'zh-CN': '不对应字段，原样保留' },
  'ask.read': { en: 'read it as customers', 'zh-CN': '当作客户资料读取' },
  'ask.skip': { en: 'leave it out', 'zh-CN': '整张跳过' },
  'ask.no_header': { en: 'there are no column titles', 'zh-CN': '没有表头' },
  'ask.name': { en: '{value}: {shown}', 'zh-CN': '{value}：{shown}' },
  'ask.no_name': { en: 'none of them', 'zh-CN': '都不是' },
  'ask.prompt': {
    en: 'Your choice [{usual}] (? for help, q to stop): ',
    'zh-CN': '请选择 [{usual}]（? 帮助，q 停止）：',
  },
  'ask.unclear': {
    en: '“{typed}” is none of the choices. Type one of the numbers, or ? for help.',
    'zh-CN': '没有“{typed}”这个选项。请输入前面的数字，或输入 ? 看帮助。',
  },
  'ask.unclear_near': {
    en: 'There is no field “{typed}”. Did you mean “{near}”?',
    'zh-CN': '没有“{typed}”这个字段，是不是“{near}”？',
  },
  'ask.stopped': {
    en: 'Stopped. Nothing was read into the store and nothing was written.',
    'zh-CN': '已停止，没有导入，也没有写入任何内容。',
  },
  'ask.help_encoding': {
    en: 'Each line shows the same text of the file in another encoding. Choose the one that makes sense; another encoding can be given with --encoding.',
    'zh-CN': '每一行是文件中同一段文字按不同编码显示的样子，请选读得通的一行；其他编码可用 --encoding 指定。',
  },
  'ask.help_sheet': {
    en: 'Leave out sheets that hold no customers, such as instructions and lists to pick from. The answer is kept for files with a sheet of this name.',
    'zh-CN': '说明、下拉选项这类不是客户资料的工作表，请选择跳过。回答会记下来，以后同名的工作表照此处理。',
  },
  'ask.help_header': {
    en: 'Choose the line with the column titles. What stands above it is not read. A line further down can be given with --header.',
    'zh-CN': '请选择列名所在的行，它上面的内容不会读取。表头在更下面的话，可用 --header 指定行号。',
  },
  'ask.help_name': {
    en: 'Customers are compared by their names first. Choose the column that holds them; columns without a title go by their letters. The answer is kept for columns of this title.',
    'zh-CN':
      '判断客户是否重复，首先比较名称。请选择存放名称的那一列；没有列名的列用字母表示。回答会记下来，以后同名的列照此处理。',
  },
  'ask.help_column': {
    en: 'The field decides how the cells are cleaned, checked and compared. Type a number, or the name or title of any field; - keeps the column as it is, as text, to the end. The answer is kept for columns of this title.',
    'zh-CN':
      '字段决定这一列怎样整理、检查和比较。请输入数字，也可以直接输入任何字段的名称；输入 - 则按文本原样保留到最后。回答会记下来，以后同名的列照此处理。',
  },
  'ask.fields': { en: 'Fields: {fields}', 'zh-CN': '字段：{fields}' },
  'keep.question': {
    en: 'Keep these answers in {path}?',
    'zh-CN': '把这些回答记入 {path}，下次照此处理？',
  },
  'keep.question_map': {
    en: 'Keep what --map says in {path} for the next files?',
    'zh-CN': '把 --map 的指定记入 {path}，下次照此处理？',
  },
  'keep.make': {
    en: 'Make {path} now, with these answers?',
    'zh-CN': '现在就生成 {path}，并记下这些回答？',
  },
  'keep.done': {
    en: 'Kept in {path}; the next file with these titles is read the same way.',
    'zh-CN': '已记入 {path}，以后遇到同样的列名照此处理。',
  },
  'keep.by_hand': {
    en: 'To keep the answers, put these lines into {path}:',
    'zh-CN': '要保留这些回答，请把下面几行写进 {path}：',
  },
  'keep.read_only': {
    en: '{path} is write-protected, so the answers were not written there.',
    'zh-CN': '{path} 是只读的，回答没有写进去。',
  },
  'keep.not_utf8': {
    en: '{path} is not saved as UTF-8, so the answers were not written there. Save it as UTF-8 in your editor.',
    'zh-CN': '{path} 不是 UTF-8 编码，回答没有写进去。请用编辑器另存为 UTF-8。',
  },
  'keep.no_place': {
    en: '{path} is written in a way that leaves no safe place for the answers, so they were not written there.',
    'zh-CN': '{path} 的写法比较特别，没有可以稳妥写入的位置，回答没有写进去。',
  },
};
