/** Short codes of local-government orders: 渝府令〔2023〕363号 and 重庆市人民政府令第363号 are one act. */

// prettier-ignore
const PROVINCES: Readonly<Record<string, string>> = {
  京: '北京市', 津: '天津市', 冀: '河北省', 晋: '山西省', 蒙: '内蒙古自治区', 辽: '辽宁省', 吉: '吉林省',
  黑: '黑龙江省', 沪: '上海市', 苏: '江苏省', 浙: '浙江省', 皖: '安徽省', 闽: '福建省', 赣: '江西省',
  鲁: '山东省', 豫: '河南省', 鄂: '湖北省', 湘: '湖南省', 粤: '广东省', 桂: '广西壮族自治区', 琼: '海南省',
  渝: '重庆市', 川: '四川省', 黔: '贵州省', 滇: '云南省', 藏: '西藏自治区', 陕: '陕西省', 甘: '甘肃省',
  青: '青海省', 宁: '宁夏回族自治区', 新: '新疆维吾尔自治区',
};

/** 渝府令, 渝政令, 京政府令 → the issuer's full name; null for codes that are no order of a province. */
export function issuerOfOrderCode(code: string): string | null {
  const match = /^(\p{Script=Han})(?:府|政|政府)令$/u.exec(code);
  const province = match && PROVINCES[match[1] ?? ''];
  return province ? `${province}人民政府` : null;
}
