/**
 * First two digits of the postal codes of mainland China (China Post, since 1980), by province: 01 and 02 内蒙古,
 * 03 and 04 山西, 05 to 07 河北, 10 北京, 11 and 12 辽宁, 13 吉林, 15 and 16 黑龙江, 20 上海, 21 and 22 江苏, 23 and 24 安徽,
 * 25 to 27 山东, 30 天津, 31 and 32 浙江, 33 and 34 江西, 35 and 36 福建, 40 重庆, 41 and 42 湖南, 43 and 44 湖北,
 * 45 to 47 河南, 51 and 52 广东, 53 and 54 广西, 55 and 56 贵州, 57 海南, 61 to 64 四川, 65 to 67 云南, 71 and 72 陕西,
 * 73 and 74 甘肃, 75 宁夏, 81 青海, 83 and 84 新疆, 85 and 86 西藏.
 */
const REGIONS = /^(?:0[1-7]|1[0-35-6]|2[0-7]|3[0-6]|4[0-7]|5[1-7]|6[1-7]|7[1-5]|8[13456])/;

export function hasPostcodeRegion(digits: string): boolean {
  return REGIONS.test(digits);
}
