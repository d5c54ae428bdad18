import type { Catalog } from '../model/words.js';

export const words: Catalog = {
  'format.too_wide': {
    en: '“{table}” has {columns} columns; a workbook holds {most} at most. Take the columns you do not need out of your files, or write CSV only, step by step: crm-clean import, dedupe, export --to csv',
    'zh-CN':
      '“{table}”有 {columns} 列，工作簿最多只能放 {most} 列。请从原始文件里去掉不需要的列，或分步运行，只导出 CSV：crm-clean import、dedupe、export --to csv',
  },
  'format.empty': {
    en: '{path} is empty. Check that it was saved or copied completely.',
    'zh-CN': '{path} 是空文件。请确认它已完整保存或复制。',
  },
  'format.image': {
    en: '{path} is a picture. Type the customers into a spreadsheet, or ask for the file the picture was taken from.',
    'zh-CN': '{path} 是图片。请向对方索取原始表格，或把内容录入表格后再导入。',
  },
  'format.pdf': {
    en: '{path} is a PDF. Ask for the spreadsheet it was printed from, or convert it to .xlsx first.',
    'zh-CN': '{path} 是 PDF。请索取生成它的原始表格，或先转换为 .xlsx。',
  },
  'format.archive': {
    en: '{path} is a packed archive. Unpack it and give the spreadsheets inside.',
    'zh-CN': '{path} 是压缩包。请先解压，再导入其中的表格文件。',
  },
  'format.plain_zip': {
    en: '{path} is a zip archive without a workbook in it. Unpack it and give the spreadsheets inside.',
    'zh-CN': '{path} 是普通 ZIP 压缩包，不是工作簿。请先解压，再导入其中的表格文件。',
  },
  'format.program': {
    en: '{path} is a program, not a spreadsheet.',
    'zh-CN': '{path} 是可执行程序，不是表格文件。',
  },
  'format.rtf': {
    en: '{path} is a rich-text document. Copy its table into a spreadsheet and save that as .xlsx.',
    'zh-CN': '{path} 是 RTF 文档。请把其中的表格复制到 Excel 或 WPS 表格，另存为 .xlsx。',
  },
  'format.html': {
    en: '{path} is a web page without a table in it. If Excel or WPS shows a table when it opens it, save it from there as .xlsx.',
    'zh-CN': '{path} 是网页，里面没有表格。如果 Excel 或 WPS 打开后能看到表格，请另存为 .xlsx。',
  },
  'format.mail_page': {
    en: '{path} is a saved web page (MHTML). Open it in Excel or WPS and save it as .xlsx.',
    'zh-CN': '{path} 是保存的网页（MHTML）。请用 Excel 或 WPS 打开，另存为 .xlsx。',
  },
  'format.xml': {
    en: '{path} is an XML file. If Excel or WPS can open it, save it from there as .xlsx.',
    'zh-CN': '{path} 是 XML 文件。如果 Excel 或 WPS 能打开，请另存为 .xlsx 后再导入。',
  },
  'format.json': {
    en: '{path} holds JSON, but no table. What can be read is objects one after another, or a list such as [{"name": "…"}, …] or [["name", "…"], …], also under a key such as "data".',
    'zh-CN':
      '{path} 是 JSON，但里面没有表格数据。能读取的是：一个接一个的对象，或形如 [{"名称": "…"}, …]、[["名称", "…"], …] 的列表（放在 "data" 等键下也可以）。',
  },
  'format.own_store': {
    en: '{path} is a database (perhaps the store of crm-clean itself), not a spreadsheet. To work with a store, give it with --store.',
    'zh-CN':
      '{path} 是数据库文件（可能就是 crm-clean 自己的数据库），不是表格。要使用数据库，请用 --store 指定。',
  },
  'format.too_large': {
    en: '{path} is too large for its format, which has to be held in memory as a whole. Open it in Excel or WPS and save it as .xlsx; that can have any size.',
    'zh-CN':
      '{path} 太大：这种格式只能整个载入内存后读取。请用 Excel 或 WPS 打开，另存为 .xlsx，大小就不受限制。',
  },
  'format.password': {
    en: '{path} is locked with a password. Open it in Excel or WPS, take the password off and save it as .xlsx.',
    'zh-CN': '{path} 设有打开密码。请用 Excel 或 WPS 打开，取消密码后另存为 .xlsx。',
  },
  'format.old_office': {
    en: '{path} is an old Office file without a workbook that can be read: damaged, or something else such as a saved e-mail. If Excel or WPS can open it, save it from there as .xlsx.',
    'zh-CN':
      '{path} 是旧版 Office 文件，里面没有可读取的工作簿：可能已损坏，也可能是邮件等其他内容。如果 Excel 或 WPS 能打开，请另存为 .xlsx。',
  },
  'format.office_document': {
    en: '{path} is a document or presentation, not a workbook. Copy its table into a spreadsheet and save that as .xlsx.',
    'zh-CN': '{path} 是文档或演示文稿，不是工作簿。请把其中的表格复制到 Excel 或 WPS 表格，另存为 .xlsx。',
  },
  'format.numbers': {
    en: '{path} is an Apple Numbers file. In Numbers, export it to Excel (.xlsx).',
    'zh-CN': '{path} 是苹果 Numbers 表格。请在 Numbers 中导出为 Excel（.xlsx）。',
  },
  'format.unknown': {
    en: '{path} is of no kind that can be read. Save it as .xlsx or CSV.',
    'zh-CN': '{path} 不是可以读取的文件类型。请另存为 .xlsx 或 CSV。',
  },
  'format.binary': {
    en: '{path} is neither a workbook nor text. Save the table as .xlsx or CSV and try again.',
    'zh-CN': '{path} 既不是工作簿也不是文本。请把表格另存为 .xlsx 或 CSV 后重试。',
  },
  'format.truncated': {
    en: '{path} is an incomplete or damaged workbook. Copy or download it again; if Excel or WPS can still open it, save it anew as .xlsx.',
    'zh-CN': '{path} 不完整或已损坏。请重新复制或下载；如果 Excel 或 WPS 还能打开，请重新另存为 .xlsx。',
  },
  'format.damaged': {
    en: '{path} is damaged (in {part}). If Excel or WPS can still open it, save it anew as .xlsx; otherwise get a fresh copy.',
    'zh-CN':
      '{path} 已损坏（位置：{part}）。如果 Excel 或 WPS 还能打开，请重新另存为 .xlsx；否则请重新获取该文件。',
  },
  'format.part_missing': {
    en: '{path} is damaged: {part} is missing from it. If Excel or WPS can still open it, save it anew as .xlsx.',
    'zh-CN': '{path} 已损坏：缺少 {part}。如果 Excel 或 WPS 还能打开，请重新另存为 .xlsx。',
  },
  'format.zip_password': {
    en: '{path} is packed with a password. Unpack or save it without one and try again.',
    'zh-CN': '{path} 打包时设了密码。请去掉密码重新保存后再试。',
  },
  'format.zip_method': {
    en: '{path} is packed in an unusual way (in {part}). Open it in Excel or WPS and save it anew as .xlsx.',
    'zh-CN': '{path} 使用了少见的压缩方式（位置：{part}）。请用 Excel 或 WPS 打开，重新另存为 .xlsx。',
  },
  'format.zip_bomb': {
    en: '{path} was not read: {part} unpacks to a size no real workbook has. If you trust the file, open it in Excel or WPS and save it anew as .xlsx.',
    'zh-CN':
      '未读取 {path}：其中 {part} 解压后大得不正常。如果文件来源可靠，请用 Excel 或 WPS 打开，重新另存为 .xlsx。',
  },
  'format.doctype': {
    en: '{path} was not read: {part} holds a document type declaration, which no spreadsheet program writes. If you trust the file, open it in Excel or WPS and save it anew as .xlsx.',
    'zh-CN':
      '未读取 {path}：其中 {part} 含有表格软件不会写入的文档类型声明。如果文件来源可靠，请用 Excel 或 WPS 打开，重新另存为 .xlsx。',
  },
  'format.no_sheets': {
    en: '{path} has no worksheet with cells in it, only charts or nothing at all.',
    'zh-CN': '{path} 里没有可读取的工作表（只有图表，或什么都没有）。',
  },
  'format.quote_not_closed': {
    en: 'In {count} rows a quotation mark (") is not closed (the first are rows {lines}). It was kept as a plain character. Look at these rows.',
    'zh-CN': '有 {count} 行的双引号没有结束（最前面的是第 {lines} 行），已按普通字符保留，请核对这些行。',
  },
  'format.quote_not_closed_1': {
    en: 'In row {line} a quotation mark (") is not closed. It was kept as a plain character. Look at this row.',
    'zh-CN': '第 {line} 行有一个双引号没有结束，已按普通字符保留，请核对这一行。',
  },
  'format.record_too_long': {
    en: '{path}: row {line} is longer than 16 MB, which no row of a table is. Check in a text editor that the file has line ends, and that it is the file you mean.',
    'zh-CN':
      '{path}：第 {line} 行超过 16 MB，正常的表格不会有这么长的行。请用文本编辑器检查文件是否有换行，以及是否选对了文件。',
  },
  'format.row_too_wide': {
    en: '{path}: row {line} has {columns} cells; a table has {most} columns at most. Most likely its line ends are missing, or the delimiter is another one (say it with --delimiter). Look at this row in a text editor.',
    'zh-CN':
      '{path}：第 {line} 行有 {columns} 个单元格，而表格最多只能有 {most} 列。多半是缺少换行，或分隔符不对（可用 --delimiter 指定）。请用文本编辑器检查这一行。',
  },
  'format.unknown_encoding': {
    en: 'The encoding “{encoding}” is not known. Did you mean {nearest}? Chinese files are mostly gb18030 (also called GBK, GB2312, ANSI) or utf-8.',
    'zh-CN':
      '不认识的编码“{encoding}”。是不是 {nearest}？中文文件通常是 gb18030（即 GBK、GB2312、ANSI）或 utf-8。',
  },
  'format.encoding_given': { en: 'as you said', 'zh-CN': '按您指定的编码' },
  'format.encoding_declared': { en: 'the file says so itself', 'zh-CN': '文件自己注明了编码' },
  'format.encoding_bom': { en: 'the file begins with its mark', 'zh-CN': '文件开头有该编码的标记' },
  'format.encoding_zeros': {
    en: 'every other byte of plain letters is zero',
    'zh-CN': '英文字符每隔一个字节为零',
  },
  'format.encoding_ascii': {
    en: 'only plain letters, the same in every encoding',
    'zh-CN': '只有英文字符，在各种编码下都一样',
  },
  'format.encoding_utf8': { en: 'the whole file is valid UTF-8', 'zh-CN': '整个文件都符合 UTF-8' },
  'format.encoding_utf8_broken': {
    en: 'nearly all of the file is valid UTF-8',
    'zh-CN': '文件绝大部分符合 UTF-8',
  },
  'format.encoding_mixed': {
    en: '{count} {count|line|lines}, the first of them line {line}, are in {encoding}, the others in UTF-8',
    'zh-CN': '从第 {line} 行起共有 {count} 行是 {encoding}，其余是 UTF-8',
  },
  'format.encoding_evidence': {
    en: 'the text reads best in {encoding}; the next best is {second}. If names look wrong, say it with --encoding',
    'zh-CN': '按 {encoding} 读出的文字最通顺，其次是 {second}。如果名称显示为乱码，请用 --encoding 指定编码',
  },
  'format.undecodable': {
    en: '{count} {count|character|characters} could not be read as {encoding}, the first in line {line}, character {column} (bytes {bytes}); lines: {lines}. Shown as �. If much of the text looks wrong, say the right encoding with --encoding.',
    'zh-CN':
      '有 {count} 个字符无法按 {encoding} 读取：第一个在第 {line} 行第 {column} 个字符处（字节 {bytes}），所在行：{lines}。这些字符显示为 �。如果大片文字是乱码，请用 --encoding 指定正确的编码。',
  },
  'format.wrong_encoding': {
    en: '{count} {count|character|characters} could not be read as {encoding}, the first in line {line}, character {column} (bytes {bytes}); lines: {lines}. The encoding you gave may be wrong: the file looks like {likely}. Try again without --encoding.',
    'zh-CN':
      '按 {encoding} 读取时有 {count} 个字符读不出（第一个在第 {line} 行第 {column} 个字符处，字节 {bytes}；所在行：{lines}）。您指定的编码可能不对：这个文件像 {likely}，请去掉 --encoding 再试。',
  },
  'format.lost_before': {
    en: '{count} {count|character was|characters were} lost before the file came here: it holds � itself (lines {lines}), and no encoding brings them back. Look these rows up in the source, or export it again.',
    'zh-CN':
      '文件里本来就有 {count} 个 �（第 {lines} 行）：原字在之前的导出或另存中已经丢失，换什么编码都读不回来。请对照原系统核对这些行，或重新导出。',
  },
  'format.hong_kong': {
    en: '{count} {count|character|characters} of the Hong Kong supplement of Big5 (HKSCS) {count|was|were} read as such (lines {lines}). Files from Taiwan may have characters of their own making in the same places: if a name looks wrong, look it up in the source.',
    'zh-CN':
      '有 {count} 个字符属于 Big5 的香港增补字符集（HKSCS），已按该字符集读取（第 {lines} 行）。台湾的文件可能在同样的码位上放自造字；如果名称不对，请对照原系统核对。',
  },
  'format.private_use': {
    en: '{count} {count|character|characters} of private use, made for one computer or one font, {count|means|mean} nothing elsewhere (lines {lines}). They are kept as they are. Look these rows up in the source and type the right characters.',
    'zh-CN':
      '有 {count} 个自造字（第 {lines} 行），只在造字的电脑或字体里才能显示，已原样保留。请对照原系统，把这些字改成正确的字。',
  },
  'format.lines_swallowed': {
    en: '{count} {count|cell holds|cells hold} several lines that each look like a row of the table (rows {lines}). If a quotation mark (") is not closed there, rows have run together: mend it in a text editor and import again.',
    'zh-CN':
      '有 {count} 个单元格含多行文字，而且每行都像一行数据（第 {lines} 行）。如果那里的双引号（"）没有结束，几行数据就并成了一个单元格：请用文本编辑器改正后重新导入。',
  },
  'format.rows_wider': {
    en: '{count} {count|row has|rows have} more cells than the {width} columns of the table ({count|row|rows} {lines}). Most likely a delimiter inside a text was not put in quotation marks, so that the cells behind it are shifted. Look at these rows.',
    'zh-CN':
      '有 {count} 行的单元格多于表格的 {width} 列（第 {lines} 行）。多半是文字里的分隔符没有加双引号，后面的单元格因此错位，请核对这些行。',
  },
  'format.rows_broken': {
    en: '{count} {count|row looks|rows look} like the rest of the row above (rows {lines}): most likely a line end inside a text was not put in quotation marks and cut a row in two. Join {count|it|them} to the row above in a text editor and import again.',
    'zh-CN':
      '有 {count} 行像是上一行的后半截（第 {lines} 行）：多半是内容里有换行，却没有加双引号，一行数据因此断成两行。请用文本编辑器接回上一行，再重新导入。',
  },
  'format.forced_text': {
    en: '{count} {count|cell|cells} written as ="…", which Excel keeps as text, {count|was|were} read as the text inside, as Excel shows it (rows {lines}).',
    'zh-CN':
      '有 {count} 个单元格写成 ="…" 的形式（为了让 Excel 按文本显示），已读取引号里的文字，与 Excel 显示的一致（第 {lines} 行）。',
  },
  'format.unknown_delimiter': {
    en: '“{delimiter}” cannot separate cells. Give one sign such as , or ; or |, the word tab, or a code such as \\x01.',
    'zh-CN': '“{delimiter}”不能用作分隔符。请指定一个符号（如 ,、; 或 |）、tab，或 \\x01 这样的代码。',
  },
  'format.mixed_lines': {
    en: 'Two encodings in one file: {count} {count|line|lines}, beginning with line {line}, {count|is|are} in {encoding}, the others in UTF-8. Each line was read in its own. Most likely two files were joined; if names look wrong, import them one by one.',
    'zh-CN':
      '文件里有两种编码：从第 {line} 行起共有 {count} 行是 {encoding}，其余是 UTF-8，已逐行按各自的编码读取。多半是两个文件拼接而成；如果名称显示为乱码，请把两个文件分开导入。',
  },
  'format.json_too_long': {
    en: '{path}: object {line} is longer than 16 million characters, which no record is. Check that the file is the one you mean and is whole.',
    'zh-CN': '{path}：第 {line} 个对象超过 1600 万个字符，不像是一条记录。请确认没有选错文件，且文件完整。',
  },
  'format.json_too_wide': {
    en: '{path}: up to object {line} there are more than {most} different keys or cells in a row, more than a table can have columns. Most likely names or numbers were used as keys; ask for an export with one object for each customer.',
    'zh-CN':
      '{path}：到第 {line} 个对象为止，不同的键（或一行的单元格）已超过 {most} 个，超出了表格的最大列数。多半是把名称或编号用作了键，请重新导出为每个客户一个对象。',
  },
  'format.json_lines_wrong': {
    en: '{count} {count|line is not a JSON object|lines are not JSON objects}, though every line should be one: {count|line|lines} {lines}. The text is kept in the column “{title}”.',
    'zh-CN':
      '有 {count} 行不是 JSON 对象（应当每行一个对象）：第 {lines} 行。这些行的原文保留在“{title}”列。',
  },
  'format.json_elements_wrong': {
    en: '{count} {count|element of the list is not a JSON object: number|elements of the list are not JSON objects: numbers} {lines}. The text is kept in the column “{title}”.',
    'zh-CN': '列表中有 {count} 项不是 JSON 对象：第 {lines} 项。这些项的原文保留在“{title}”列。',
  },
  'format.json_not_lists': {
    en: '{count} {count|element of the list is not a list itself|elements of the list are not lists themselves}, though every one should be a row: {count|number|numbers} {lines}. Each was read as a row of one cell.',
    'zh-CN':
      '列表中有 {count} 项不是列表（应当每项一行数据）：第 {lines} 项。这些项各按只有一个单元格的行读取。',
  },
  'format.json_beside': {
    en: 'Besides its tables the file holds {count} more {count|value, which is not a row and was|values, which are not rows and were} left out: {keys}',
    'zh-CN': '除表格数据外，文件里还有 {count} 个不属于表格的值，未读取：{keys}',
  },
  'format.json_cut': {
    en: 'The file ends in the middle of its JSON text: most likely it was not copied completely. What there is was read.',
    'zh-CN': '文件在 JSON 中途就结束了，多半没有复制完整。已读取现有的内容。',
  },
  'format.formula_without_value': {
    en: 'Sheet {sheet}: {count} {count|formula has|formulas have} no stored result, the first in row {line}; {count|the cell is|these cells are} empty. Open the file in Excel or WPS, save it, and import it again.',
    'zh-CN':
      '工作表“{sheet}”：有 {count} 个公式没有保存计算结果（第一个在第 {line} 行），这些单元格按空处理。请用 Excel 或 WPS 打开并保存一次，再重新导入。',
  },
  'format.string_missing': {
    en: 'Sheet {sheet}: {count} {count|cell points|cells point} to a text that is not in the file, the first in row {line}; {count|it is|they are} empty. The file is damaged: open it in Excel or WPS, look at these rows and save it anew.',
    'zh-CN':
      '工作表“{sheet}”：有 {count} 个单元格指向文件中不存在的文本（第一个在第 {line} 行），按空处理。文件已损坏：请用 Excel 或 WPS 打开，核对这些行后重新保存。',
  },
  'format.outside': {
    en: 'Sheet {sheet}: {count} {count|cell lies|cells lie} beyond the last column or row a worksheet can have, the first in row {line}; {count|it was|they were} left out.',
    'zh-CN': '工作表“{sheet}”：有 {count} 个单元格超出工作表的最大行列范围（第一个在第 {line} 行），未读取。',
  },
  'format.aside_header': { en: 'the header row once more', 'zh-CN': '重复的表头' },
  'format.aside_total': { en: 'a row of totals (“{word}”)', 'zh-CN': '合计行（“{word}”）' },
  'format.aside_signature': {
    en: 'a line for signatures or remarks (“{word}”)',
    'zh-CN': '签字或说明行（“{word}”）',
  },
  'format.aside_footer': { en: 'a page footer (“{word}”)', 'zh-CN': '页脚（“{word}”）' },
  'format.aside_table_below': {
    en: 'part of another table, whose header is in line {line}',
    'zh-CN': '属于下方另一张表（表头在第 {line} 行）',
  },
  'format.aside_instruction': {
    en: 'a template’s instructions for filling it in (“{word}”)',
    'zh-CN': '模板里的填写说明（“{word}”）',
  },
  'format.aside_example': { en: 'a template’s example (“{word}”)', 'zh-CN': '模板里的示例行（“{word}”）' },
  'format.aside_numbering': { en: 'numbers of the columns', 'zh-CN': '列编号行' },
  'format.aside_title': {
    en: 'the name of a table or a part of it (“{word}”)',
    'zh-CN': '表名或小标题（“{word}”）',
  },
  'format.aside_section': {
    en: 'the heading of a section (“{word}”)',
    'zh-CN': '分区标题（“{word}”）',
  },
  'format.aside_cards': { en: 'part of a card, not a row of a table', 'zh-CN': '卡片中的一行，不是表格数据' },
  'format.aside_across': {
    en: 'part of a table with its titles in the first column',
    'zh-CN': '横排表格中的一行（列名在第一列）',
  },
  'format.aside_prose': { en: 'running text, not a table', 'zh-CN': '说明文字，不是表格' },
  'format.aside_line': { en: 'a dividing line', 'zh-CN': '分隔线' },
};
