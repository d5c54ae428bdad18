import type { Catalog } from '../model/words.js';

export const words: Catalog = {
  'store.no_driver': {
    en: 'The SQLite package “{package}” does not load on Node {node} ({detail}). Update to Node 22.14 or newer and install again, which needs no compiler; or, on Node 20, run “npm rebuild better-sqlite3” and allow its install script (npm install --allow-scripts=better-sqlite3).',
    'zh-CN':
      'SQLite 组件“{package}”在 Node {node} 上无法加载（{detail}）。建议升级到 Node 22.14 或更高版本后重新安装，无需编译；如果继续使用 Node 20，请允许它的安装脚本（npm install --allow-scripts=better-sqlite3），再执行 npm rebuild better-sqlite3。',
  },
  'store.no_folder': {
    en: 'The store {path} cannot be opened: there is no folder {folder}. Create the folder, or name another place with --store.',
    'zh-CN': '无法打开数据库 {path}：文件夹 {folder} 不存在。请先建好该文件夹，或用 --store 指定其他位置。',
  },
  'store.is_folder': {
    en: '{path} is a folder. Name the store file, for example with --store {path}/crm-clean.db.',
    'zh-CN': '{path} 是文件夹。请指定数据库文件，例如 --store {path}/crm-clean.db。',
  },
  'store.missing': {
    en: 'There is no store at {path} yet. Import files first (crm-clean import), or name the right file with --store.',
    'zh-CN': '{path} 处还没有数据库。请先导入文件（crm-clean import），或用 --store 指定正确的文件。',
  },
  'store.not_a_store': {
    en: '{path} is not a crm-clean store (not an SQLite database). Nothing was changed; name another file with --store.',
    'zh-CN':
      '{path} 不是 crm-clean 的数据库（不是 SQLite 文件）。文件未作任何改动，请用 --store 指定其他文件。',
  },
  'store.foreign': {
    en: '{path} is a database of another program, so it was left untouched. Name another file with --store.',
    'zh-CN': '{path} 是其他程序的数据库，未作任何改动。请用 --store 指定其他文件。',
  },
  'store.newer': {
    en: 'The store {path} was written by a newer version of crm-clean (format {store}; this program knows formats up to {program}). Update crm-clean.',
    'zh-CN':
      '数据库 {path} 由更新版本的 crm-clean 写成（格式版本 {store}，当前程序最高支持 {program}）。请升级 crm-clean。',
  },
  'store.older': {
    en: 'The store {path} has an older format ({store}; this program uses {program}), and it could not be brought up to date: others use it, or it may not be written. Close what has it open, or copy it to a folder of your own, then try again.',
    'zh-CN':
      '数据库 {path} 的格式较旧（版本 {store}，当前程序使用 {program}），而这里无法更新：可能有其他程序正在使用，或者没有写入权限。请关闭占用它的程序，或把它复制到自己的文件夹，然后重试。',
  },
  'store.locked': {
    en: 'Another crm-clean is working on the store {path}. Wait until it has finished, then try again.',
    'zh-CN': '另一个 crm-clean 正在处理数据库 {path}。请等它结束后再试。',
  },
  'store.busy': {
    en: 'The store {path} is in use by another program and did not become free. Close programs that have it open (database viewers, backup, cloud synchronisation), then try again.',
    'zh-CN':
      '数据库 {path} 正被其他程序占用，等待后仍未释放。请关闭打开它的程序（数据库查看工具、备份、云盘同步等）后再试。',
  },
  'store.disk_full': {
    en: 'The disk is full; the store {path} could not be written, and what it held before is unchanged. Make room, then try again.',
    'zh-CN': '磁盘已满，无法写入数据库 {path}，原有内容未变。请清理磁盘空间后再试。',
  },
  'store.read_only': {
    en: 'The store {path} cannot be used where it is: the file or its folder is read-only, and this needs to write there. Allow writing to both, or copy the store to a folder of your own.',
    'zh-CN':
      '无法在当前位置使用数据库 {path}：文件或所在文件夹为只读，而这项操作需要写入。请开放写入权限，或把数据库复制到自己的文件夹。',
  },
  'store.gone': {
    en: 'The store {path} was deleted, moved or replaced while crm-clean was working on it, so what was being done is lost. Put the file back if you have it, and start again.',
    'zh-CN':
      '处理过程中，数据库 {path} 被删除、移走或替换，这次操作的结果没有保存。如果文件还在，请放回原处，然后重新执行。',
  },
  'store.no_access': {
    en: 'The store {path} cannot be opened ({detail}). Check that you may read and write the file and its folder.',
    'zh-CN': '无法打开数据库 {path}（{detail}）。请确认您对该文件及所在文件夹有读写权限。',
  },
  'store.damaged': {
    en: 'The store {path} is damaged. If you have a backup of the file, put it in its place; if not, import the original files into a new store.',
    'zh-CN': '数据库 {path} 已损坏。如有备份，请用备份文件替换它；否则请把原始文件重新导入新的数据库。',
  },
  'store.io': {
    en: 'Reading or writing the store {path} failed ({detail}). Check the disk or the network drive; a store on a local disk is safest.',
    'zh-CN': '读写数据库 {path} 失败（{detail}）。请检查磁盘或网络驱动器；数据库放在本机磁盘上最稳妥。',
  },
  'store.not_last_run': {
    en: 'Run {run} cannot be undone: only the last run can be, which is {last} (0: there is none).',
    'zh-CN': '无法撤销第 {run} 次运行：只能撤销最后一次，即第 {last} 次（0 表示没有）。',
  },

  // Why rows are set aside, kept with the rows and so said wherever rows are shown.
  'import.not_customers': {
    en: 'on a sheet that says nothing of customers',
    'zh-CN': '所在工作表没有客户信息',
  },
  'import.sheet_left_out': {
    en: 'the data dictionary says to skip the sheet',
    'zh-CN': '数据字典要求跳过这张工作表',
  },
  'import.says_nothing': { en: 'no cell says anything', 'zh-CN': '整行没有有效内容' },
  'import.same_as_before': {
    en: 'the same as line {line} of {sheet} in {source}, imported on {day}',
    'zh-CN': '与 {day} 导入的 {source} 中“{sheet}”第 {line} 行相同',
  },
  'import.replaced_by': {
    en: 'line {line} of {sheet} in {source}, imported on {day}, has taken its place',
    'zh-CN': '已由 {day} 导入的 {source} 中“{sheet}”第 {line} 行取代',
  },
};
