// Text files and web pages, each with what is awkward about it.
import { big5, gb18030, gbk } from './encodings.mjs';

const lines = (...rows) => rows.map((row) => `${row}\r\n`).join('');

/** Characters of names that are missing from GB2312, from GBK or from both. */
const rare = lines(
  '姓名,单位,说明',
  '𠮷田,𠮷野家餐饮,GB18030 四字节（扩展 B 区）',
  '周㐂,㐂乐商行,GB18030 四字节（扩展 A 区）',
  '李䶮,䶮科技,GBK 没有',
  '陈龑,龑腾电子,GB2312 没有',
  '王堃,堃泰贸易,GB2312 没有',
  '赵喆,喆行咨询,GB2312 没有',
  '孙﨎,﨎记,GBK 的兼容字',
);

const big5Names = lines(
  '客戶名稱,聯絡人,電話',
  '許功蓋實業股份有限公司,許功蓋,02-27201234',
  '張記育樂事業有限公司,張育成,04-22289111',
  '龑霖國際股份有限公司,餐飲部 吳小姐,(07)3368333',
);

/** 堃 in Big5 with the Hong Kong supplement, which `TextDecoder` does not know in Node. */
const KUN = Buffer.from([0xfb, 0x69]);

/** A web page as Excel saves one: values behind the shown text, number formats as styles, cells that span. */
const excelPage = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<meta name=ProgId content=Excel.Sheet>
<style><!--table
.xl24 {mso-number-format:"\\@";}
.xl25 {mso-number-format:"yyyy\\0022年\\0022m\\0022月\\0022d\\0022日\\0022";}
--></style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>客户</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->
</head>
<body>
<table x:str border=0 cellpadding=0 cellspacing=0>
 <tr height=19><td colspan=4 class=xl24>客户资料表</td></tr>
 <tr><td>地区</td><td>客户</td><td>编号</td><td>日期</td></tr>
 <tr><td rowspan=2>华南</td><td>龑腾电子</td><td class=xl24 style='mso-number-format:"\\@"'>00123</td><td class=xl25 x:num="40969">2012年3月1日</td></tr>
 <tr><td>许记&amp;堃泰&#21830;&#x884c;</td><td style='mso-number-format:"\\@"'>440301199001011234</td><td x:num>40969</td></tr>
 <tr><td>华北</td><td>甲<br style='mso-data-placement:same-cell;'>乙</td><td x:num="1234567.5" align=right>1,234,567.50</td><td x:err="#N/A">#N/A</td></tr>
 <tr><td>西南</td><td>堃泰</td><td x:num="13800138000">1.38E+10</td><td></td></tr>
</table>
</body>
</html>
`;

/** What spreadsheets did to data before it was exported. */
const damage = lines(
  '客户,手机,身份证号,银行账号,邮编,型号,姓名,备注',
  '龑腾电子,13800138001,440301199001011000,6222021234567890000,10020,3月1日,RenÃ©e,名称末尾是乱码：æ·±åœ³',
  '许记商行,1.38E+10,4.40301E+17,6.22202E+18,518000,2月14日,å¼ ä¸‰,锟斤拷锟斤拷',
  '堃泰贸易,13800138003.0,440301199001011234,6222021234567890123,010020,3-1,Renée,正常',
  "喆行咨询,=1+1,#N/A,'00123,#REF!,Mar-01,??,��",
);

/** Name → bytes. */
export const textFiles = () => ({
  'rare-gb18030.csv': gb18030(rare),
  'names-big5.csv': big5(big5Names),
  'names-big5-hkscs.csv': Buffer.concat([big5(big5Names), big5('王'), KUN, big5(',王,1\r\n')]),
  'excel-page-gb2312.xls': gbk(excelPage),
  'damage.csv': Buffer.from(`\ufeff${damage}`),
});
