/** Sites that give each shop, company or author a host of its own: what stands before their name is the owner's. */
export const HOSTED: ReadonlySet<string> = new Set(
  (
    '1688.com taobao.com tmall.com tmall.hk alibaba.com en.alibaba.com made-in-china.com en.made-in-china.com jd.com ' +
    'b2b.hc360.com hc360.com globalsources.com manufacturer.globalsources.com diytrade.com ec21.com cnblogs.com csdn.net ' +
    'blog.163.com lofter.com github.io gitee.io gitlab.io wordpress.com blogspot.com wixsite.com weebly.com tumblr.com ' +
    'myshopify.com shopify.com squarespace.com webflow.io vercel.app netlify.app pages.dev herokuapp.com notion.site ' +
    'youzan.com weidian.com xiaoe-tech.com jinritemai.com pinduoduo.com yangkeduo.com 300.cn faisco.cn jzfkw.net ' +
    'cn.gongchang.com gongchang.com b2b.cn makepolo.com company.lookchem.com lookchem.com chemicalbook.com fobshanghai.com'
  ).split(' '),
);

/**
 * Sites where shops, companies and people have pages, official accounts or entries. Their domain is nobody's: only the
 * whole address tells one from another.
 */
export const SHARED_SITES: ReadonlySet<string> = new Set(
  (
    'weixin.qq.com mp.weixin.qq.com qq.com baidu.com baike.baidu.com b2b.baidu.com aiqicha.baidu.com tieba.baidu.com ' +
    'weibo.com weibo.cn douyin.com iesdouyin.com kuaishou.com xiaohongshu.com xhslink.com bilibili.com zhihu.com ' +
    'toutiao.com sohu.com sina.com.cn 163.com dianping.com meituan.com ele.me ctrip.com fliggy.com 58.com ganji.com ' +
    'zhipin.com 51job.com zhaopin.com liepin.com lagou.com qcc.com qichacha.com tianyancha.com qixin.com gsxt.gov.cn ' +
    'amap.com map.baidu.com dingtalk.com feishu.cn jianshu.com douban.com youku.com aliexpress.com amazon.com amazon.cn ' +
    'ebay.com ebay.cn dhgate.com facebook.com fb.com instagram.com twitter.com x.com linkedin.com youtube.com tiktok.com ' +
    'pinterest.com t.me wa.me whatsapp.com line.me google.com goo.gl bit.ly t.cn url.cn dwz.cn suo.im wikipedia.org ' +
    'docs.qq.com kdocs.cn wjx.cn jinshuju.net'
  ).split(' '),
);

/** Where the last label is a country, these before it are not a name either: abc.com.cn. */
const SECOND_LEVEL = new Set(
  'com net org gov edu ac co ne or go mil idv gob nom gen ltd plc me sch'.split(' '),
);

/** Second labels of .cn for the provinces: abc.sh.cn. */
const PROVINCES = new Set(
  'bj sh tj cq he sx nm ln jl hl js zj ah fj jx sd ha hb hn gd gx hi sc gz yn xz sn gs qh nx xj tw hk mo'.split(
    ' ',
  ),
);

/** How many labels at the end of a host are not the owner's: 1 of abc.com, 2 of abc.com.cn and abc.sh.cn. */
export function suffixLength(labels: readonly string[]): number {
  const [second = '', last = ''] = labels.slice(-2);
  if (labels.length < 3) return 1;
  const shared = last.length === 2 && (SECOND_LEVEL.has(second) || (last === 'cn' && PROVINCES.has(second)));
  return shared ? 2 : 1;
}
